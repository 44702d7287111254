import type { Response } from 'supertest';
import { TRANSITIONS } from '../../src/modules/editorial/domain/transitions';
import type { CallerName } from './callers';
import { CHANGED_TITLE, type Api, type Door, type Right } from './doors';
import type { Situation } from './editions';
import type { Sight } from './look';

const WRITER: readonly Right[] = ['create', 'update'];
const EDITOR: readonly Right[] = [...WRITER, 'delete'];
const ALL: readonly Right[] = [...EDITOR, 'publish'];

interface Grant {
  readonly apis: readonly Api[];
  readonly rights: readonly Right[];
}

const CONTENT_API: readonly Api[] = ['REST', 'GraphQL'];
const ADMIN_API: readonly Api[] = ['Content Manager'];

/** Whose credentials count where, and what Strapi lets them try there. Publishing is among the rights of super admins alone. */
const GRANTS: Readonly<Record<CallerName, Grant>> = {
  contributor: { apis: ADMIN_API, rights: WRITER },
  editor: { apis: ADMIN_API, rights: EDITOR },
  lead: { apis: ADMIN_API, rights: EDITOR },
  moderator: { apis: ADMIN_API, rights: [] },
  'super admin': { apis: ADMIN_API, rights: ALL },
  'admin token': { apis: ADMIN_API, rights: ALL },
  'full-access token': { apis: CONTENT_API, rights: ALL },
  'custom token': { apis: CONTENT_API, rights: WRITER },
  'signed-in reader': { apis: CONTENT_API, rights: [] },
  visitor: { apis: CONTENT_API, rights: [] },
};

/** What differs from before, as it is now. */
type Changes = Readonly<Partial<Record<keyof Sight, unknown>>>;

/** What came of one knock. */
export interface Outcome {
  readonly status: number;
  /** Stable code of the hub; empty where the hub refused nothing. */
  readonly code: string;
  /** Codes of the refusals in the audit record. */
  readonly refusals: readonly string[];
  /** What differs from before; nothing of it where the knock was in vain. */
  readonly changes: Changes;
}

const nothing = (status: number): Outcome => ({ status, code: '', refusals: [], changes: {} });

const refused = (status: number, code: string, languages = 1): Outcome => ({
  ...nothing(status),
  code,
  refusals: Array.from({ length: languages }, () => code),
});

/** How Strapi itself answers who has no business there; undefined where the guard of the hub decides. */
export const turnedAway = (door: Door, caller: CallerName): Outcome | undefined => {
  const { apis, rights } = GRANTS[caller];
  if (!apis.includes(door.api)) {
    // The session of somebody on the staff is none of a citizen, and the public APIs say so.
    const isSession = CONTENT_API.includes(door.api) && caller !== 'admin token';
    return isSession ? { ...nothing(401), code: 'token_invalid' } : nothing(401);
  }
  return door.rights.every((right) => rights.includes(right)) ? undefined : nothing(403);
};

const CREATED: Readonly<Record<Api, number>> = { REST: 201, GraphQL: 200, 'Content Manager': 201 };

const isOk = (door: Door): number => {
  if (door.wish === 'create') return CREATED[door.api];
  return door.api === 'REST' && door.wish === 'delete' ? 204 : 200;
};

interface Before {
  readonly situation: Situation;
  readonly sight: Sight;
}

/** Equal to every title that a door has saved; jest does not type it. */
const ANY_CHANGED_TITLE: unknown = expect.stringMatching(CHANGED_TITLE);

/** The edition of the text itself, as `look.ts` writes it. */
const line = (state: string, version: number, publicState: string): string =>
  ['id', state, String(version), publicState].join(' ');

const versionIn = ({ editions }: Sight): number => Number(editions[0]?.split(' ')[2]);

const edited = ({ situation, sight }: Before): Changes => {
  const { state, publicState } = situation;
  const to = TRANSITIONS.edit[state] ?? state;
  return {
    editions: [line(to, versionIn(sight) + 1, publicState)],
    draftTitle: ANY_CHANGED_TITLE,
    linesDone: sight.linesDone + 1,
  };
};

const another = ({ sight }: Before): Changes => ({
  drafts: sight.drafts + 1,
  linesDone: sight.linesDone + 1,
});

const translated = (before: Before): Changes => ({
  ...another(before),
  editions: [...before.sight.editions, 'en draft 1 none'],
});

const deleted = ({ sight }: Before): Changes => ({
  editions: [],
  draftTitle: undefined,
  drafts: sight.drafts - 1,
  linesDone: sight.linesDone + 1,
});

/** The draft becomes what is public: only where it had been another text there is something to tell. */
const discarded = ({ situation, sight }: Before): Changes => {
  if (situation.publicState !== 'live' || situation.state === 'published') return {};
  return {
    editions: [line('published', versionIn(sight) + 1, 'live')],
    draftTitle: sight.publicTexts[0]?.replace('id ', ''),
    linesDone: sight.linesDone + 1,
  };
};

const isKept = ({ state, publicState }: Situation): boolean =>
  publicState !== 'none' || !['draft', 'changes_requested'].includes(state);

/**
 * What is allowed, written down: saves go through and take back what was signed, copies and new texts are drafts, what
 * nobody signed may be deleted. Nothing else makes a text public, takes it down, or deletes it.
 */
export const expectedOf = (door: Door, caller: CallerName, before: Before): Outcome => {
  const { situation } = before;
  const away = turnedAway(door, caller);
  if (away !== undefined) return away;
  const isHidden = situation.publicState === 'none' || situation.publicState === 'gone';
  if (door.ifHidden !== undefined && isHidden) return nothing(door.ifHidden);
  const done = (changes: Changes): Outcome => ({ ...nothing(isOk(door)), changes });
  switch (door.wish) {
    case 'make public':
    case 'take down':
      return refused(403, 'approval_required', door.languages);
    case 'delete':
      return isKept(situation) ? refused(409, 'record_kept') : done(deleted(before));
    case 'save':
      return done(edited(before));
    case 'save in English':
      return done(translated(before));
    case 'discard':
      return done(discarded(before));
    case 'create':
    case 'copy':
      return done(another(before));
  }
};

const GRAPHQL_STATUS: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  STRAPI_FORBIDDEN_ERROR: 403,
  STRAPI_CONFLICT_ERROR: 409,
};

interface Answer {
  readonly error?: { readonly details?: { readonly code?: string } };
  readonly errors?: readonly {
    readonly extensions?: {
      readonly code?: string;
      readonly error?: { readonly details?: { readonly code?: string } };
    };
  }[];
}

/** Status and code of an answer; a GraphQL error counts as the status that REST would give. */
export const toldBy = ({ status, body }: Response): Pick<Outcome, 'status' | 'code'> => {
  const { error, errors } = (body ?? {}) as Answer;
  const extensions = errors?.[0]?.extensions;
  if (extensions === undefined) return { status, code: error?.details?.code ?? '' };
  return {
    status: GRAPHQL_STATUS[extensions.code ?? ''] ?? 500,
    code: extensions.error?.details?.code ?? '',
  };
};
