/** The fields of a text that only the workflow writes: readers see them, no client sends them. */
export const WORKFLOW_FIELDS = ['changeNotes', 'firstPublishedAt', 'withdrawal'] as const;

/** A field of a text that only the workflow writes. */
export type WorkflowField = (typeof WORKFLOW_FIELDS)[number];

/** The workflow's fields among those that somebody sends. */
export const touchesWorkflowFields = (
  data: Readonly<Record<string, unknown>>,
): readonly WorkflowField[] => WORKFLOW_FIELDS.filter((field) => Object.hasOwn(data, field));

/** Fields that are no part of the content that people approve: the workflow's, and the office's calendar. */
export const FIELDS_BESIDE_CONTENT: readonly string[] = [...WORKFLOW_FIELDS, 'reviewDueAt'];
