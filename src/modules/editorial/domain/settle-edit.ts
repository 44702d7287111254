import { withActor, type Actor } from './actor';
import type { Edition, EditionPlace, EditionState } from './edition';
import { TRANSITIONS } from './transitions';

/** A document that has just been made, or that the workflow did not know yet. */
export const newEdition = (
  place: EditionPlace,
  { hash, actor, now }: { readonly hash: string; readonly actor: Actor; readonly now: Date },
): Edition => ({
  ...place,
  state: 'draft',
  version: 1,
  publicState: 'none',
  stateSince: now.toISOString(),
  draftHash: hash,
  editors: [actor],
  isRevised: true,
});

/** The draft equals what is public: there is no new edition any more. */
const backAtRest = (edition: Edition, hash: string): EditionState | undefined => {
  if (edition.publishedHash !== hash) return undefined;
  if (edition.publicState === 'live') return 'published';
  return edition.publicState === 'withdrawn' ? 'withdrawn' : undefined;
};

/**
 * What a save does to an edition: every signature is taken back, the state follows the table, and whoever saved is a
 * writer of the revision. Undefined where the text is the same as before.
 */
export const settleEdit = (
  edition: Edition,
  { hash, actor, now }: { readonly hash: string; readonly actor: Actor; readonly now: Date },
): Edition | undefined => {
  if (hash === edition.draftHash) return undefined;
  const rest = backAtRest(edition, hash);
  const state = rest ?? TRANSITIONS.edit[edition.state] ?? 'draft';
  // A revision begins with the first edit after a publication; it goes on even where the public text is put back once.
  const before = edition.isRevised ? edition.editors : [];
  return {
    ...edition,
    state,
    stateSince: state === edition.state ? edition.stateSince : now.toISOString(),
    draftHash: hash,
    editors: withActor(before, actor),
    isRevised: true,
    submission: undefined,
    factCheck: undefined,
    approval: undefined,
    scheduledBy: undefined,
    scheduledFor: undefined,
    changeNote: undefined,
  };
};
