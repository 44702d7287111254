import type { Citizen } from './citizen';

/** What people agree to, each with a number of its own. */
export const CONSENT_SUBJECTS = ['rules', 'privacy', 'adult', 'guardian'] as const;

/** What people agree to. `adult` and `guardian` are what a person says of themselves. */
export type ConsentSubject = (typeof CONSENT_SUBJECTS)[number];

/** A consent on record. Rows are added, never changed, but for the day on which they were withdrawn. */
export interface Consent {
  readonly subject: ConsentSubject;
  /** Of the rules or the privacy notice; of a statement about age always 1. */
  readonly version: number;
  /** In which language it was read. */
  readonly language: 'id' | 'en';
  readonly givenAt: Date;
  readonly withdrawnAt?: Date;
}

/** What somebody agrees to. */
export interface Agreement {
  readonly rulesVersion: number;
  readonly privacyVersion: number;
  readonly isAdult: boolean;
  readonly hasGuardianConsent: boolean;
}

/** The versions that hold now. */
export interface CurrentVersions {
  readonly rules: number;
  readonly privacy: number;
}

/** What keeps somebody from writing in the forum, in the order in which it is best dealt with. */
export const STEPS_LEFT = ['email', 'profile', 'rules', 'privacy', 'age'] as const;

/** Something that keeps somebody from writing in the forum. */
export type StepLeft = (typeof STEPS_LEFT)[number];

const AGE_VERSION = 1;

/** Grown up, or with the consent of a guardian. */
export const mayTakePart = (citizen: Pick<Citizen, 'isAdult' | 'hasGuardianConsent'>): boolean =>
  citizen.isAdult || citizen.hasGuardianConsent;

/** What is still to be done before somebody may write. */
export const stepsLeft = (
  citizen: Citizen | undefined,
  { current, isConfirmed }: { readonly current: CurrentVersions; readonly isConfirmed: boolean },
): readonly StepLeft[] => {
  const isOpen: Readonly<Record<StepLeft, boolean>> = {
    email: !isConfirmed,
    profile: citizen === undefined,
    rules: (citizen?.rulesVersion ?? 0) < current.rules,
    privacy: (citizen?.privacyVersion ?? 0) < current.privacy,
    age: citizen === undefined || !mayTakePart(citizen),
  };
  return STEPS_LEFT.filter((step) => isOpen[step]);
};

/** Why an agreement is not taken. */
export type ConsentFault = 'rules_outdated' | 'privacy_outdated' | 'guardian_consent_missing';

/** What is wrong with an agreement; undefined where nothing is. */
export const findConsentFault = (
  agreement: Agreement,
  current: CurrentVersions,
): ConsentFault | undefined => {
  if (agreement.rulesVersion !== current.rules) return 'rules_outdated';
  if (agreement.privacyVersion !== current.privacy) return 'privacy_outdated';
  return mayTakePart(agreement) ? undefined : 'guardian_consent_missing';
};

/** What goes on record of an agreement, beside what stands there already. */
export const toRecord = (
  agreement: Agreement,
  known: readonly Consent[],
): readonly Pick<Consent, 'subject' | 'version'>[] => {
  const { isAdult, hasGuardianConsent } = agreement;
  const given: readonly Pick<Consent, 'subject' | 'version'>[] = [
    { subject: 'rules', version: agreement.rulesVersion },
    { subject: 'privacy', version: agreement.privacyVersion },
    ...(isAdult ? [{ subject: 'adult', version: AGE_VERSION } as const] : []),
    ...(hasGuardianConsent ? [{ subject: 'guardian', version: AGE_VERSION } as const] : []),
  ];
  return given.filter(
    ({ subject, version }) =>
      !known.some(
        (old) =>
          old.subject === subject && old.version === version && old.withdrawnAt === undefined,
      ),
  );
};
