import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { Citizen } from '../domain/citizen';
import {
  findNameFault,
  MAX_NAME_DIGITS,
  MAX_NAME_LENGTH,
  MIN_NAME_LENGTH,
  NAME_DAYS,
  nameFreeAt,
  tidyName,
  type FoldName,
  type NameFault,
} from '../domain/display-name';
import type { CitizenRefusal } from '../domain/refusal';
import type { AccountStore } from './account-ports';
import type { CitizenStore, JudgeName, Profile } from './citizen-ports';
import type { InTransaction, RenameAuthor, TakeTurn } from './ports';

/** Writes the profile of a user, who becomes a citizen by it. */
export type SaveProfile = (input: {
  readonly userId: number;
  readonly displayName: string;
  readonly language: 'id' | 'en';
}) => Promise<Result<Citizen, CitizenRefusal>>;

interface Deps {
  readonly accounts: Pick<AccountStore, 'findLocked'>;
  readonly citizens: CitizenStore;
  readonly judgeName: JudgeName;
  readonly foldName: FoldName;
  readonly takeTurn: TakeTurn;
  readonly renameAuthor: RenameAuthor;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const LIMITS: Readonly<Partial<Record<NameFault, number>>> = {
  display_name_too_short: MIN_NAME_LENGTH,
  display_name_too_long: MAX_NAME_LENGTH,
  display_name_digits: MAX_NAME_DIGITS,
};

const field = 'displayName';

const toRefusal = (code: NameFault): CitizenRefusal => {
  const limit = LIMITS[code];
  return { code, field, ...(limit === undefined ? {} : { limit }) };
};

const refuseName = async (
  { citizens, judgeName, foldName, takeTurn, clock }: Deps,
  { userId, displayName: name, language }: Parameters<SaveProfile>[0],
  citizen: Citizen | undefined,
): Promise<CitizenRefusal | undefined> => {
  const fault = findNameFault(name, foldName);
  if (fault !== undefined) return toRefusal(fault);
  // Each try tells whether somebody else has this name.
  const limit = await takeTurn({ act: 'display_name', who: `user:${String(userId)}` });
  if (limit !== undefined) return { code: 'too_many_tries', limit };
  if (await citizens.isNameTaken(foldName(name), userId)) {
    return { code: 'display_name_taken', field };
  }
  const { isAllowed } = await judgeName({ name, language, citizen, at: clock.now() });
  return isAllowed ? undefined : { code: 'display_name_refused', field };
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Names change rarely: a quarrel under three names would be three quarrels. */
const refuseHaste = ({ nameChangedAt }: Citizen, now: Date): CitizenRefusal | undefined => {
  if (nameChangedAt === undefined) return undefined;
  const left = nameFreeAt(nameChangedAt).getTime() - now.getTime();
  return left <= 0
    ? undefined
    : { code: 'display_name_too_soon', field, limit: NAME_DAYS, actual: Math.ceil(left / DAY_MS) };
};

// The account may have been erased while the name was judged.
const GONE: CitizenRefusal = { code: 'token_ended' };
const TAKEN: CitizenRefusal = { code: 'display_name_taken', field };

/** Writes a first profile: of an account that is there, so that no citizen is left without one. */
const add = (
  { accounts, citizens, inTransaction, clock }: Deps,
  userId: number,
  profile: Profile,
): Promise<CitizenRefusal | undefined> =>
  inTransaction(async () => {
    if ((await accounts.findLocked(userId)) === undefined) return GONE;
    return (await citizens.add(userId, profile, clock.now())) ? undefined : TAKEN;
  });

/** Writes a profile that is there; a new name stands at once on all that the citizen wrote. */
const change = (
  { citizens, renameAuthor, inTransaction, clock }: Deps,
  id: number,
  profile: Profile,
): Promise<CitizenRefusal | undefined> =>
  inTransaction(async () => {
    const known = await citizens.lock(id);
    if (known === undefined) return GONE;
    const { displayName } = profile;
    const isRenamed = displayName !== known.displayName;
    const renamed = isRenamed ? { renamedAt: clock.now() } : {};
    if (!(await citizens.change(id, { ...profile, ...renamed }))) return TAKEN;
    if (isRenamed) await renameAuthor(id, displayName);
    return undefined;
  });

/**
 * Builds the use case. The checks of the forum judge a name as they judge a post; what they would hold is not taken. A
 * name may be changed once in 30 days, and readers see the present one everywhere: old posts too.
 */
export const makeSaveProfile =
  (deps: Deps): SaveProfile =>
  async ({ userId, displayName: typed, language }) => {
    const { citizens, foldName, clock } = deps;
    const displayName = tidyName(typed);
    const citizen = await citizens.ofUser(userId);
    if (citizen?.displayName !== displayName) {
      const refusal =
        (citizen && refuseHaste(citizen, clock.now())) ??
        (await refuseName(deps, { userId, displayName, language }, citizen));
      if (refusal !== undefined) return fail(refusal);
    }
    const profile = { displayName, foldedName: foldName(displayName), language };
    const refusal =
      citizen === undefined
        ? await add(deps, userId, profile)
        : await change(deps, citizen.id, profile);
    if (refusal !== undefined) return fail(refusal);
    const saved = await citizens.ofUser(userId);
    return saved === undefined ? fail(GONE) : succeed(saved);
  };
