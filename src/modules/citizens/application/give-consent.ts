import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import {
  findConsentFault,
  toRecord,
  type Agreement,
  type ConsentFault,
  type CurrentVersions,
} from '../domain/consent';
import type { Citizen } from '../domain/citizen';
import type { CitizenRefusal } from '../domain/refusal';
import type { CitizenStore, ConsentStore } from './citizen-ports';
import type { InTransaction } from './ports';

interface Deps {
  readonly citizens: CitizenStore;
  readonly consents: ConsentStore;
  readonly currentVersions: () => Promise<CurrentVersions>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Puts on record that somebody agrees to the rules and the privacy notice, and what they say of their age. */
export type GiveConsent = (
  input: Agreement & { readonly userId: number; readonly language: 'id' | 'en' },
) => Promise<Result<null, CitizenRefusal>>;

const toRefusal = (
  code: ConsentFault,
  agreement: Agreement,
  current: CurrentVersions,
): CitizenRefusal => {
  if (code === 'guardian_consent_missing') return { code, field: 'hasGuardianConsent' };
  return code === 'rules_outdated'
    ? { code, field: 'rulesVersion', limit: current.rules, actual: agreement.rulesVersion }
    : { code, field: 'privacyVersion', limit: current.privacy, actual: agreement.privacyVersion };
};

/** Locked before any consent is read or written: what is given and what is taken back come one after the other. */
const lockCitizen = async (
  citizens: CitizenStore,
  userId: number,
): Promise<Result<Citizen, CitizenRefusal>> => {
  const citizen = await citizens.ofUser(userId);
  if (citizen === undefined) return fail({ code: 'profile_needed' });
  const known = await citizens.lock(citizen.id);
  return known === undefined ? fail({ code: 'token_ended' }) : succeed(citizen);
};

/** Builds the use case. Agreeing to the same twice adds nothing to the record. */
export const makeGiveConsent =
  ({ citizens, consents, currentVersions, inTransaction, clock }: Deps): GiveConsent =>
  ({ userId, language, ...agreement }) =>
    inTransaction(async () => {
      const locked = await lockCitizen(citizens, userId);
      if (!locked.ok) return locked;
      const { id } = locked.value;
      const current = await currentVersions();
      const fault = findConsentFault(agreement, current);
      if (fault !== undefined) return fail(toRefusal(fault, agreement, current));
      const at = clock.now();
      await citizens.setConsent(id, { ...agreement, at });
      const added = toRecord(agreement, await consents.ofCitizen(id));
      await consents.add(
        id,
        added.map((consent) => ({ ...consent, language, givenAt: at })),
      );
      return succeed(null);
    });

/** Takes back what somebody agreed to: they may not write until they agree again. */
export type WithdrawConsent = (userId: number) => Promise<Result<null, CitizenRefusal>>;

/** Builds the use case. */
export const makeWithdrawConsent =
  ({ citizens, consents, inTransaction, clock }: Deps): WithdrawConsent =>
  (userId) =>
    inTransaction(async () => {
      const locked = await lockCitizen(citizens, userId);
      if (!locked.ok) return locked;
      const { id } = locked.value;
      const at = clock.now();
      await consents.withdraw(id, at);
      await citizens.setConsent(id, {
        ...{ rulesVersion: 0, privacyVersion: 0, isAdult: false, hasGuardianConsent: false, at },
      });
      return succeed(null);
    });
