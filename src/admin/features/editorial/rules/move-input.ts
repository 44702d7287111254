import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { textFault, type TextLimits } from '../../shared/text-limits';

/** Fields that the dialogs of the workflow have. */
export type MoveField = 'reason' | 'comment' | 'changeNote' | 'at' | 'ending';

/** The text that readers of a closed address are sent to. */
export interface ChosenText {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
}

/** What a person filled in. */
export interface MoveValues {
  readonly reason: string;
  readonly comment: string;
  readonly changeNote: string;
  readonly isMinor: boolean;
  /** `YYYY-MM-DDTHH:mm` on the clock of the office; empty while nothing is chosen. */
  readonly at: string;
  /** Why the address is closed: the text was wrong, or another one says it all. */
  readonly isMerged: boolean;
  /** Where readers are led. */
  readonly leadsTo: 'nowhere' | 'text' | 'url';
  readonly target: ChosenText | undefined;
  readonly url: string;
}

/** What is wrong with a field, before the server is asked. */
export interface FieldFault {
  readonly code: 'too_short' | 'too_long' | 'missing' | 'too_soon' | 'too_far';
  readonly limit?: number;
}

/** Faults by field; empty where all is well. */
export type MoveFaults = Readonly<Partial<Record<MoveField, FieldFault>>>;

/** Nothing filled in yet. */
export const EMPTY_VALUES: MoveValues = {
  reason: '',
  comment: '',
  changeNote: '',
  isMinor: false,
  at: '',
  isMerged: false,
  leadsTo: 'nowhere',
  target: undefined,
  url: '',
};

const FIELDS: Readonly<Record<EditionAction, readonly MoveField[]>> = {
  submit: ['changeNote'],
  request_changes: ['reason'],
  fact_check: ['comment'],
  approve: ['comment'],
  schedule: ['at'],
  unschedule: [],
  publish: [],
  force_publish: ['reason', 'changeNote'],
  close_review: ['comment'],
  withdraw: ['reason'],
  unpublish: ['reason', 'ending'],
  restore: [],
};

/** The fields that a dialog shows; readers are owed a note only about a text that they know already. */
export const fieldsOf = (
  action: EditionAction,
  { owesChangeNote }: { readonly owesChangeNote: boolean },
): readonly MoveField[] =>
  FIELDS[action].filter((field) => field !== 'changeNote' || owesChangeNote);

/** The limits of a text field; the server has the last word. */
export const limitsOf = (
  action: EditionAction,
  field: 'reason' | 'comment' | 'changeNote',
): TextLimits => {
  if (field === 'comment') return { min: 0, max: 500 };
  if (field === 'changeNote') return { min: 10, max: 300 };
  return { min: action === 'force_publish' ? 20 : 10, max: 500 };
};

const timeFault = (
  at: string,
  { earliest, latest }: { readonly earliest: string; readonly latest: string },
): FieldFault | undefined => {
  if (at === '') return { code: 'missing' };
  if (at < earliest) return { code: 'too_soon' };
  return at > latest ? { code: 'too_far' } : undefined;
};

const endingFault = ({ leadsTo, target, url, isMerged }: MoveValues): FieldFault | undefined => {
  const isMissing =
    (leadsTo === 'nowhere' && isMerged) ||
    (leadsTo === 'text' && target === undefined) ||
    (leadsTo === 'url' && url.trim() === '');
  return isMissing ? { code: 'missing' } : undefined;
};

/** What is still wrong with what a person filled in, as far as a browser can tell. */
export const faultsOf = ({
  action,
  values,
  owesChangeNote,
  window,
}: {
  readonly action: EditionAction;
  readonly values: MoveValues;
  readonly owesChangeNote: boolean;
  /** When a schedule may be, on the clock of the office. */
  readonly window: { readonly earliest: string; readonly latest: string };
}): MoveFaults => {
  const faults: Partial<Record<MoveField, FieldFault>> = {};
  const check = (field: MoveField): FieldFault | undefined => {
    if (field === 'at') return timeFault(values.at, window);
    if (field === 'ending') return endingFault(values);
    if (field === 'changeNote' && values.isMinor) return undefined;
    return textFault(values[field], limitsOf(action, field));
  };
  for (const field of fieldsOf(action, { owesChangeNote })) {
    const fault = check(field);
    if (fault !== undefined) faults[field] = fault;
  }
  return faults;
};

const toRedirect = ({ leadsTo, target, url }: MoveValues): object => {
  if (leadsTo === 'url') return { redirectTo: { url: url.trim() } };
  if (leadsTo === 'nowhere' || target === undefined) return {};
  return { redirectTo: { contentType: target.contentType, documentId: target.documentId } };
};

/** What is sent to the server beside the action itself: only the fields that the dialog showed. */
export const toMoveInput = ({
  action,
  values,
  owesChangeNote,
}: {
  readonly action: EditionAction;
  readonly values: MoveValues;
  readonly owesChangeNote: boolean;
}): object => {
  const write = (field: MoveField): object => {
    if (field === 'at') return { at: values.at };
    if (field === 'ending') return { isMerged: values.isMerged, ...toRedirect(values) };
    if (field === 'changeNote' && values.isMinor) return { isMinor: true };
    const text = values[field].trim();
    return text === '' ? {} : { [field]: text };
  };
  return Object.assign({}, ...fieldsOf(action, { owesChangeNote }).map(write)) as object;
};
