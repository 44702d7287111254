import type { Core } from '@strapi/strapi';
import { runReads } from '../../../../platform/statements.sql';
import type { FindPastTexts } from '../../application/judging/judging-ports';
import type { PastText } from '../../domain/judging/copies';
import { foldForComparing } from '../../domain/judging/normalise';
import { sketchOf, type Sketch } from '../../domain/judging/sketch';
import { selectPast, selectTexts, type PastRow } from './past-texts.sql';

const HOUR = 3_600_000;
const NEAR_HOURS = 24;
const SAME_HOURS = 24 * 7;
const MOST_OWN = 50; // a day of somebody who writes a lot
const MOST_SAME = 50; // enough to tell that there are several authors
const MOST_RECENT = 200; // compared in a tenth of a millisecond
const MOST_SKETCHES = 2000; // 2 MB

/** Keeps the newest sketches: wordings never change, and each is looked at many times. */
const makeSketchBook = () => {
  const sketches = new Map<number, Sketch>();
  return {
    has: (id: number): boolean => sketches.has(id),
    of: (id: number): Sketch => sketches.get(id) ?? new Uint32Array(),
    keep(id: number, sketch: Sketch): void {
      sketches.set(id, sketch);
      for (const oldest of sketches.keys()) {
        if (sketches.size <= MOST_SKETCHES) break;
        sketches.delete(oldest);
      }
    },
  };
};

/**
 * The wordings that a text is compared with: one bounded read by three indexes, and one for the texts that this process has
 * not seen yet.
 */
export const knexPastTexts = (strapi: Core.Strapi): FindPastTexts => {
  const book = makeSketchBook();
  const toPastText = (row: PastRow): PastText => ({
    ...{ id: row.id, textHash: row.text_hash, byKind: row.by_kind, byId: row.by_id ?? undefined },
    submittedAt: new Date(row.submitted_at),
    sketch: book.of(row.id),
  });
  return ({ author, textHash, at, exceptPostId }) =>
    runReads(strapi, async (trx) => {
      const within = (hours: number, limit: number) => ({
        since: new Date(at.getTime() - hours * HOUR),
        ...{ exceptPostId, limit },
      });
      const rows = await selectPast(trx, {
        ...{ author, textHash, own: within(NEAR_HOURS, MOST_OWN) },
        ...{ same: within(SAME_HOURS, MOST_SAME), recent: within(NEAR_HOURS, MOST_RECENT) },
      });
      const foundBy = (how: PastRow['found_by']) => rows.filter((row) => row.found_by === how);
      const [own, same, recent] = [foundBy('own'), foundBy('same'), foundBy('recent')];
      const unknown = new Set(
        [...own, ...recent].map(({ id }) => id).filter((id) => !book.has(id)),
      );
      const texts = unknown.size === 0 ? [] : await selectTexts(trx, Array.from(unknown));
      for (const { id, markdown } of texts) {
        book.keep(id, sketchOf(foldForComparing(markdown ?? '')));
      }
      return {
        own: own.map(toPastText),
        same: same.map(({ by_kind: byKind, by_id: byId }) => ({ byKind, byId: byId ?? undefined })),
        recent: recent.map(toPastText),
      };
    });
};
