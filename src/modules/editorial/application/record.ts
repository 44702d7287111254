import type { Actor } from '../domain/actor';
import type { Edition, EditionPlace } from '../domain/edition';
import type { AuditLog } from './edition-ports';

interface Step {
  readonly at: Date;
  readonly by: Actor;
  readonly action: string;
  readonly reason?: string;
}

const placeOf = ({ contentType, documentId, locale }: EditionPlace): EditionPlace => ({
  contentType,
  documentId,
  locale,
});

/** Puts on the record what was done with an edition; `before` is absent where it began, `after` where it ended. */
export const recordStep = (
  audit: AuditLog,
  step: Step & { readonly before?: Edition; readonly after?: Edition; readonly hash?: string },
): Promise<void> => {
  const edition = step.after ?? step.before;
  if (edition === undefined) throw new Error('A step on the record needs an edition.');
  return audit.append({
    ...placeOf(edition),
    at: step.at,
    by: step.by,
    action: step.action,
    from: step.before?.state ?? '',
    to: step.after?.state ?? '',
    version: edition.version,
    hash: step.hash ?? edition.draftHash,
    reason: step.reason ?? '',
    outcome: 'done',
    code: '',
  });
};

/** Puts on the record that somebody was refused; nothing else was changed. */
export const recordRefusal = (
  audit: AuditLog,
  step: Step & {
    readonly place: EditionPlace;
    readonly edition: Edition | undefined;
    readonly code: string;
  },
): Promise<void> =>
  audit.append({
    ...placeOf(step.place),
    at: step.at,
    by: step.by,
    action: step.action,
    from: step.edition?.state ?? '',
    to: step.edition?.state ?? '',
    version: step.edition?.version ?? 0,
    hash: step.edition?.draftHash ?? '',
    reason: step.reason ?? '',
    outcome: 'refused',
    code: step.code,
  });
