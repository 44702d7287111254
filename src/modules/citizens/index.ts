export type {
  CitizenBook,
  FindShownThreads,
  NewNotice,
  PersonalData,
  RenameAuthor,
  TakeTurn,
  TellCitizen,
} from './application/ports';
export { NOTICES_PER_PAGE } from './application/read-notices';
export type { OwnAccount } from './application/show-me';
export { ERASURE_WISHES, type Citizen, type ErasureWish } from './domain/citizen';
export { mayTakePart } from './domain/consent';
export { foldName, type FoldName } from './domain/display-name';
export type { NoticeKind } from './domain/notice-texts';
export { PRIVACY_VERSION, privacyNotice } from './domain/privacy-notice';
export {
  CITIZEN_REFUSAL_STATUS,
  type CitizenRefusal,
  type CitizenRefusalCode,
} from './domain/refusal';
export { CITIZEN_REFUSAL_TEXTS } from './domain/refusal-texts';
