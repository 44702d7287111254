import type { Assignment, RemoteRef } from '../../../../channels/contract';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { ActionRefusal } from '../../domain/action-refusal';
import type { Delivery } from '../../domain/delivery';
import type { LinkedPost } from '../../domain/person-moves';
import { isSameAddress } from '../../domain/post-address';
import { jobOf, type DeliverDeps, type OpenAccount } from '../sending/delivery-context';
import { openAccount } from '../sending/open-account';

interface FindPostDeps extends Pick<DeliverDeps, 'accounts' | 'findClient' | 'settingsDefaults'> {
  /** Told of a channel that broke off in a way nobody foresaw. */
  readonly onSurprise: (id: number, error: unknown) => void;
}

/** How a person names a post: one of the candidates or another id, or its address; empty where not named so. */
export interface NamedPost {
  readonly remoteId: string;
  readonly permalink: string;
}

/** Finds the post that a person means. Reads only; asks the channel where the row does not know the post. */
export type FindPost = (
  row: Delivery,
  named: NamedPost,
) => Promise<Result<LinkedPost, ActionRefusal>>;

const unconfirmed = fail({ code: 'post_not_confirmed', field: 'remoteId' } as const);
const notFound = fail({ code: 'post_not_found', field: 'permalink' } as const);

const toPost = (ref: RemoteRef, publishedAt = ''): LinkedPost => ({ ...ref, publishedAt });

const isMeant =
  ({ remoteId, permalink }: NamedPost) =>
  (post: RemoteRef): boolean =>
    remoteId === '' ? isSameAddress(post.permalink, permalink) : post.remoteId === remoteId;

interface Asked {
  readonly open: OpenAccount;
  readonly job: Assignment<unknown, unknown, unknown>;
  readonly row: Delivery;
  readonly named: NamedPost;
}

/** An id that somebody typed counts where the channel gives the address of such a post. */
const askById = async ({ open, job, named }: Asked): Promise<Result<LinkedPost, ActionRefusal>> => {
  const ref = await open.client.locate(job, { remoteId: named.remoteId, permalink: '' });
  return ref.permalink === '' ? unconfirmed : succeed(toPost(ref));
};

/** An address names no id: the post is looked for among those that the channel shows. */
const askByAddress = async (asked: Asked): Promise<Result<LinkedPost, ActionRefusal>> => {
  const { open, job, row, named } = asked;
  if (open.client.reconcile === undefined || row.intendedAt === undefined) return notFound;
  const found = await open.client.reconcile(job, {
    checkpoint: row.checkpoint,
    intendedAt: row.intendedAt.toISOString(),
  });
  if (found.kind === 'unlinked') {
    const candidate = found.candidates.find(isMeant(named));
    return candidate === undefined ? notFound : succeed(toPost(candidate, candidate.publishedAt));
  }
  if (found.kind !== 'published') return notFound;
  const ref = await open.client.locate(job, found.ref);
  return isMeant(named)(ref) ? succeed(toPost(ref)) : notFound;
};

/** Builds the use case. */
export const makeFindPost =
  (deps: FindPostDeps): FindPost =>
  async (row, named) => {
    if (named.remoteId === '' && named.permalink === '') {
      return fail({ code: 'post_missing', field: 'remoteId' });
    }
    const candidate = row.candidates.find(isMeant(named));
    if (candidate !== undefined) return succeed(toPost(candidate, candidate.publishedAt));
    const opened = await openAccount(deps, { channel: row.channel, key: row.accountKey });
    if (!opened.ok || opened.value.account.state !== 'live') return unconfirmed;
    const open = opened.value;
    try {
      const asked = { open, job: jobOf({ delivery: row, open }), row, named };
      return await (named.remoteId === '' ? askByAddress(asked) : askById(asked));
    } catch (error) {
      deps.onSurprise(row.id, error);
      return unconfirmed;
    }
  };
