import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenBook } from '../../citizens';
import type { PassedText } from './judge-text';
import type { Contributor } from './post-ports';
import type { ForumRefusal } from './refusal';

/**
 * A text that passed, with its author as readers know them now: the checks may have taken seconds, in which somebody was
 * renamed or erased. Called first in a transaction, because a rename locks the citizen and then their threads.
 */
export const lockAuthor = async (
  { citizens }: { readonly citizens: Pick<CitizenBook, 'lockName'> },
  by: Contributor,
  passed: PassedText,
): Promise<Result<PassedText, ForumRefusal>> => {
  if (by.kind === 'staff') return succeed(passed);
  const known = await citizens.lockName(by.id);
  if (known === undefined) return fail({ code: 'author_not_found' });
  const { displayName: name, isVerified } = known;
  return succeed({ ...passed, author: { name, isVerified } });
};
