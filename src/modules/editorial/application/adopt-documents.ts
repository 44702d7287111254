import type { Clock } from '../../../kernel/clock';
import { SYSTEM } from '../domain/actor';
import type { Edition, EditionPlace } from '../domain/edition';
import { newEdition } from '../domain/settle-edit';
import type { AuditLog, ContentReader, EditionStore } from './edition-ports';
import { recordStep } from './record';

interface AdoptDeps {
  readonly editions: EditionStore;
  readonly content: ContentReader;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/**
 * Takes documents into the workflow that are older than it: what is public stays public, a draft that differs from it is a
 * new edition. Nobody's signature is made up. Runs in the transaction of the caller.
 */
export const makeAdoptDocuments =
  ({ editions, content, audit, clock }: AdoptDeps) =>
  async (places: readonly EditionPlace[]): Promise<void> => {
    for (const place of places) {
      const draft = await content.read({ ...place, status: 'draft' });
      if (draft === undefined || (await editions.find(place)) !== undefined) continue;
      const live = await content.read({ ...place, status: 'published' });
      const now = clock.now();
      const known = newEdition(place, { hash: draft.hash, actor: SYSTEM, now });
      const edition: Edition =
        live === undefined
          ? known
          : {
              ...known,
              publicState: 'live',
              publishedHash: live.hash,
              firstPublishedAt: now.toISOString(),
              lastPublishedAt: now.toISOString(),
              ...(live.hash === draft.hash
                ? { state: 'published', editors: [], isRevised: false }
                : {}),
            };
      await editions.insert(edition, draft.title);
      await recordStep(audit, { after: edition, at: now, by: SYSTEM, action: 'adopt' });
    }
  };
