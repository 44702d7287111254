import type { GoogleEmulator } from '../emulators/google';
import type { InstagramEmulator } from '../emulators/instagram';
import type { Deed, PostKind } from './crash-hub';

/** The platforms of one lane. */
export interface Emulators {
  readonly instagram: InstagramEmulator;
  readonly google: GoogleEmulator;
}

/** Something that goes wrong at a platform, beside the kill. */
export interface Knob {
  readonly name: string;
  /** Sets the platform up for one case; nothing where all goes well. */
  readonly turn: (emulators: Emulators) => void;
  /** What turns bad once this operation had its effect. */
  readonly afterwards?: { readonly operation: string; readonly turn: Knob['turn'] };
  /** True where the worker is killed before each of its writes too, and not only around each request. */
  readonly killsWrites?: boolean;
  /** True where a second hub works on the same row at the same time. */
  readonly hasTwoWorkers?: boolean;
}

/** What is done with one kind of post, under one fault. */
export interface Situation {
  readonly kind: PostKind;
  readonly deed: Deed;
  readonly knob: Knob;
}

const SLOW_MS = 150; // longer than anything else in a case, far shorter than any time-out

type InstagramFault = Parameters<InstagramEmulator['faults']['add']>[0];
type GoogleFault = Parameters<GoogleEmulator['faults']['add']>[0];

const none: Knob = { name: 'none', turn: () => undefined, killsWrites: true };
const twoWorkers: Knob = { name: 'two workers', turn: () => undefined, hasTwoWorkers: true };

const atInstagram = (name: string, ...faults: readonly InstagramFault[]): Knob => ({
  name,
  turn: ({ instagram }) => {
    for (const fault of faults) instagram.faults.add(fault);
  },
});

const atGoogle = (name: string, ...faults: readonly GoogleFault[]): Knob => ({
  name,
  turn: ({ google }) => {
    for (const fault of faults) google.faults.add(fault);
  },
});

/** Reads of a container turn blind once a publication was asked for. */
const blindAfterPublish: Knob = {
  ...atInstagram('lost reply, then 100/33', { on: 'publish', kind: 'drop_after' }),
  afterwards: {
    operation: 'publish',
    turn: ({ instagram }) => {
      instagram.faults.add({ on: 'read_container', kind: 'not_visible', times: 3 });
    },
  },
};

const EVERY_STEP = [
  'create_container',
  'read_container',
  'quota',
  'list_media',
  'publish',
] as const;

const RESTRICTED = { status: 400, code: 4, subcode: 2207051 };

const INSTAGRAM_KNOBS: readonly Knob[] = [
  none,
  twoWorkers,
  atInstagram('dropped before publish', { on: 'publish', kind: 'drop_before' }),
  {
    ...atInstagram('dropped after publish', { on: 'publish', kind: 'drop_after' }),
    killsWrites: true,
  },
  atInstagram('error but published', { on: 'publish', kind: 'error_but_done' }),
  atInstagram('restricted but published', {
    ...{ on: 'publish', kind: 'error_but_done', error: RESTRICTED },
  }),
  blindAfterPublish,
  atInstagram('5xx at publish', { on: 'publish', kind: 'server_error' }),
  atInstagram(
    '5xx at every step',
    ...EVERY_STEP.map((on) => ({ on, kind: 'server_error' as const })),
  ),
  atInstagram('dropped after container', { on: 'create_container', kind: 'drop_after' }),
  atInstagram('token dies at publish', { on: 'publish', kind: 'token_dies' }),
  atInstagram('slow publish', { on: 'publish', kind: 'slow', milliseconds: SLOW_MS }),
];

const GOOGLE_KNOBS: readonly Knob[] = [
  none,
  twoWorkers,
  atGoogle('dropped before update', { on: 'update', kind: 'drop_before' }),
  {
    ...atGoogle('dropped after update', { on: 'update', kind: 'drop_after' }),
    killsWrites: true,
  },
  atGoogle('error but updated', { on: 'update', kind: 'error_but_done' }),
  atGoogle('5xx at update', { on: 'update', kind: 'server_error' }),
  atGoogle('token dies at update', { on: 'update', kind: 'token_dies' }),
  atGoogle('slow update', { on: 'update', kind: 'slow', milliseconds: SLOW_MS }),
];

/** What goes wrong around the request that changes a post which is out, and the one that looks first. */
const afterwardsAt = (
  word: string,
  { write, read }: Readonly<Record<'write' | 'read', InstagramFault['on']>>,
): readonly Knob[] => [
  none,
  twoWorkers,
  atInstagram(`dropped before ${word}`, { on: write, kind: 'drop_before' }),
  {
    ...atInstagram(`dropped after ${word}`, { on: write, kind: 'drop_after' }),
    killsWrites: true,
  },
  atInstagram(`error, but ${word} done`, { on: write, kind: 'error_but_done' }),
  atInstagram(`5xx at ${word}`, { on: write, kind: 'server_error' }),
  atInstagram(`5xx at the look before ${word}`, { on: read, kind: 'server_error' }),
  atInstagram(`token dies at ${word}`, { on: write, kind: 'token_dies' }),
  atInstagram(`slow ${word}`, { on: write, kind: 'slow', milliseconds: SLOW_MS }),
];

const COMMENT_KNOBS = afterwardsAt('comment', { write: 'post_comment', read: 'list_comments' });
const DELETE_KNOBS = afterwardsAt('deletion', { write: 'delete_media', read: 'read_media' });

const under = (
  knobs: readonly Knob[],
  post: Pick<Situation, 'kind' | 'deed'>,
): readonly Situation[] => knobs.map((knob) => ({ ...post, knob }));

/** Everything that is done with every kind of post, under every fault. */
export const SITUATIONS: readonly Situation[] = [
  ...under(INSTAGRAM_KNOBS, { kind: 'image', deed: 'send' }),
  ...under(INSTAGRAM_KNOBS, { kind: 'carousel', deed: 'send' }),
  ...under(GOOGLE_KNOBS, { kind: 'video', deed: 'send' }),
  ...under(COMMENT_KNOBS, { kind: 'image', deed: 'revise' }),
  ...under(DELETE_KNOBS, { kind: 'image', deed: 'withdraw' }),
  ...under(GOOGLE_KNOBS, { kind: 'video', deed: 'revise' }),
  ...under(GOOGLE_KNOBS, { kind: 'video', deed: 'withdraw' }),
];

/** What the rows of a situation are called. */
export const nameOfSituation = ({ kind, deed, knob }: Situation): string =>
  `${deed} ${kind}, ${knob.name}`;
