import type { CitizenBook } from '../modules/citizens';
import { mayTakePart } from '../modules/citizens';
import type { StaffDirectory } from '../modules/editorial/application/edition-ports';
import type { Contributor, DescribeAuthor } from '../modules/forum';
import type { AuthorStanding } from '../modules/moderation/strapi/author-standing.sql';

type Described = Awaited<ReturnType<DescribeAuthor>>;

interface Sources {
  readonly citizens: Pick<CitizenBook, 'find'>;
  readonly standingOf: (citizenId: number, at: Date) => Promise<AuthorStanding>;
  readonly staff: Pick<StaffDirectory, 'find'>;
}

/** Staff are bound to the rules by their office, whichever version holds. */
const ANY_VERSION = Number.MAX_SAFE_INTEGER;

const describeStaff = async ({ staff }: Sources, id: number): Promise<Described> => {
  const member = await staff.find(String(id));
  if (member === undefined) return undefined;
  return {
    name: member.actor.name,
    submission: {
      ...{ kind: 'staff', id, isVerified: true, isConfirmed: true, mayTakePart: true },
      ...{ rulesVersion: ANY_VERSION, memberSince: new Date(0) },
      ...{ approvedPosts: 0, rejectedPosts: 0, openCases: 0, sanctions: [] },
    },
  };
};

const describeCitizen = async (
  { citizens, standingOf }: Sources,
  { id }: Contributor,
  at: Date,
): Promise<Described> => {
  const citizen = await citizens.find(id);
  if (citizen === undefined || citizen.erasedAt !== undefined) return undefined;
  const { isVerified, isConfirmed, rulesVersion, approvedPosts, rejectedPosts } = citizen;
  return {
    name: citizen.displayName,
    submission: {
      ...{ kind: 'citizen', id, isVerified, isConfirmed, rulesVersion },
      ...{ approvedPosts, rejectedPosts, memberSince: citizen.joinedAt },
      mayTakePart: mayTakePart(citizen),
      ...(await standingOf(id, at)),
    },
  };
};

/** Builds what the forum asks about whoever wants to write: two statements for a citizen. */
export const makeDescribeAuthor =
  (sources: Sources): DescribeAuthor =>
  (contributor, at) =>
    contributor.kind === 'staff'
      ? describeStaff(sources, contributor.id)
      : describeCitizen(sources, contributor, at);
