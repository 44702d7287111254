import type { PublicationCheck, DocumentStore } from './ports';
import type { CheckEdition } from './edition-ports';

/** Builds the check of a stored draft: what stops its submission, or its publication. A draft that is gone has no issues. */
export const makeCheckEdition =
  ({
    documents,
    toPublish,
    toSubmit,
  }: {
    readonly documents: DocumentStore;
    readonly toPublish: PublicationCheck;
    /** Asked besides, for a submission. */
    readonly toSubmit: PublicationCheck;
  }): CheckEdition =>
  async ({ contentType: uid, documentId, locale }, stage) => {
    const document = await documents.load({ uid, documentId, locale, status: 'draft' });
    if (document === undefined) return [];
    const issues = await toPublish(document);
    return stage === 'publish' ? issues : [...issues, ...(await toSubmit(document))];
  };
