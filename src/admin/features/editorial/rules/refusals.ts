import type { EditionState } from '../../../../modules/editorial/domain/edition';
import type { ToldIssue } from '../../shared/told-issue';
import type { MoveField } from './move-input';

/** Why an action was not carried out, as a dialog shows it. */
export interface MoveRefusal {
  /** Stable code; `unreachable` where no answer came. */
  readonly code: string;
  /** In the language of the person; empty where the server said nothing that they could read. */
  readonly message: string;
  /** The field beside which it is shown; absent where it concerns the whole. */
  readonly field?: MoveField;
  /** The newer state, for who acted on an older one. */
  readonly newer?: { readonly state: EditionState; readonly version: number };
  readonly issues: readonly ToldIssue[];
}

interface ServerError {
  readonly status?: number;
  readonly message?: string;
  readonly details?: {
    readonly code?: string;
    readonly field?: string;
    readonly edition?: { readonly state: EditionState; readonly version: number };
    readonly issues?: readonly ToldIssue[];
  };
}

const FIELD_NAMES: Readonly<Record<string, MoveField>> = {
  reason: 'reason',
  comment: 'comment',
  changeNote: 'changeNote',
  isMinor: 'changeNote',
  at: 'at',
  redirectTo: 'ending',
  isMerged: 'ending',
};

/** Reads what the server answered instead of an edition. */
export const toMoveRefusal = (error: unknown): MoveRefusal => {
  const { message, details, status } = error as ServerError;
  if (details?.code === undefined) {
    return {
      code: status === 401 || status === 403 ? 'not_permitted' : 'unreachable',
      message: '',
      issues: [],
    };
  }
  const field = FIELD_NAMES[details.field?.split('.')[0] ?? ''];
  return {
    code: details.code,
    // The server repeats what it found below its sentence, for those who see nothing but that.
    message: message?.split('\n')[0] ?? '',
    issues: details.issues ?? [],
    ...(field === undefined ? {} : { field }),
    ...(details.edition === undefined ? {} : { newer: details.edition }),
  };
};

/** True where the edition moved on meanwhile, so that a person looks at it again before they act. */
export const isOvertaken = ({ code }: MoveRefusal): boolean =>
  ['stale_version', 'content_changed', 'illegal_move'].includes(code);
