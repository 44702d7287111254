import type { Issue } from '../../../kernel/failures';
import { fail, succeed, type Result } from '../../../kernel/result';
import { ACCEPTED_MIME_TYPES, extensionOf, FILE_KINDS } from './file-kinds';

const refusal = (
  code: 'file_kind_refused' | 'file_content_mismatch',
  fileName: string,
  limit: string,
  actual: string,
): { readonly ok: false; readonly failure: Issue } =>
  fail({ code, field: 'files', severity: 'error', limit, actual, details: { fileName } });

/**
 * Whether a file may be stored under its name: takes the name and what its content was found to be (`detectContent`).
 * Gives the type to serve it as. Fails with `file_kind_refused` (that ending, or without an ending that content, is not
 * taken) or `file_content_mismatch` (the content is not what the ending says); `limit` is what would be right,
 * `actual` what was found.
 */
export const checkUpload = (input: {
  readonly fileName: string;
  readonly content: string;
}): Result<string, Issue> => {
  const { fileName, content } = input;
  const extension = extensionOf(fileName);
  if (extension === '') {
    // Without an ending Strapi names the file after its type, so an accepted content cannot end up under a wrong name.
    return ACCEPTED_MIME_TYPES.includes(content)
      ? succeed(content)
      : refusal('file_kind_refused', fileName, ACCEPTED_MIME_TYPES.join(', '), content);
  }
  const accepted = FILE_KINDS[extension];
  if (accepted === undefined) {
    return refusal('file_kind_refused', fileName, Object.keys(FILE_KINDS).join(', '), extension);
  }
  return accepted.contents.includes(content)
    ? succeed(accepted.servedAs)
    : refusal('file_content_mismatch', fileName, accepted.contents.join(', '), content);
};
