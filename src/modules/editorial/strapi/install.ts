import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import type { Issue } from '../../../kernel/failures';
import type { Jobs } from '../../../platform/jobs';
import { PUBLISHABLE_UIDS, type PublishableUid } from '../../../platform/uids';
import { makeActOnEdition } from '../application/act-on-edition';
import { makeAdoptDocuments } from '../application/adopt-documents';
import { makeCompareTexts } from '../application/compare-texts';
import { makeDescribeEdition } from '../application/describe-edition';
import type {
  AddressBook,
  CheckEdition,
  InTransaction,
  Notify,
} from '../application/edition-ports';
import { makeListDesk } from '../application/list-desk';
import { makePublishDueEditions } from '../application/publish-due-editions';
import { recordRefusal } from '../application/record';
import { makeSettleDocument } from '../application/settle-document';
import type { Edition, EditionPlace } from '../domain/edition';
import type { ToldIssue } from '../domain/edition-view';
import type { Refusal } from '../domain/refusal';
import { auditLog } from './audit-log.sql';
import { strapiContentReader } from './content-reader';
import { strapiContentWriter } from './content-writer';
import { asWorkflow } from './caller';
import { strapiDocumentIndex } from './document-index';
import { KIND_OF } from './document-store';
import { guardDoors } from './doors';
import { strapiEditionStore } from './edition-store';
import { guardLocales } from './locale-guard';
import { strapiPublicSide, type PublicationSteps } from './public-side';
import { strapiReferenceNames } from './reference-names';
import { strapiSnapshotStore } from './snapshot-store';
import { strapiStaffDirectory } from './staff-directory';

/** The name under which due schedules are swept. */
export const SCHEDULE_SWEEP = 'hub.schedules';

const SWEEP_SECONDS = 15; // a schedule names a minute

interface EditorialOptions {
  readonly steps: Omit<PublicationSteps, 'content'>;
  readonly check: CheckEdition;
  readonly addresses: AddressBook;
  readonly notify: Notify;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Runs once a move is durable. */
  readonly afterCommit: () => void;
  readonly tell: (issues: readonly Issue[]) => readonly ToldIssue[];
}

const kindOf = (contentType: string) => KIND_OF[contentType as PublishableUid];

const inTransactionOf =
  (strapi: Core.Strapi): InTransaction =>
  (work) =>
    strapi.db.transaction(() => work()) as ReturnType<typeof work>;

/** The stores of the workflow in Strapi's tables; the hub hands some of them to other rooms. */
export const buildEditorialStores = (strapi: Core.Strapi) => ({
  editions: strapiEditionStore(strapi),
  content: strapiContentReader(strapi),
  index: strapiDocumentIndex(strapi),
  snapshots: strapiSnapshotStore(strapi),
  audit: auditLog(strapi),
  staff: strapiStaffDirectory(strapi),
  inTransaction: inTransactionOf(strapi),
});

type Stores = ReturnType<typeof buildEditorialStores>;

/** Restoring writes a draft, which the workflow follows by itself. */
const quietWriter = (strapi: Core.Strapi): ReturnType<typeof strapiContentWriter> => {
  const writer = strapiContentWriter(strapi);
  return { write: (place, fields) => asWorkflow(() => writer.write(place, fields)) };
};

/** Builds the use cases of the workflow. */
export const buildEditorial = (strapi: Core.Strapi, stores: Stores, options: EditorialOptions) => {
  const { clock, timeZone, tell, check, notify } = options;
  const shared = { ...stores, kindOf, clock, timeZone, tell, check, notify };
  const settle = makeSettleDocument(shared);
  const act = makeActOnEdition({
    ...shared,
    settle,
    addresses: options.addresses,
    writer: quietWriter(strapi),
    publicSide: strapiPublicSide(strapi, { ...options.steps, content: stores.content }),
    afterCommit: options.afterCommit,
  });
  return {
    act,
    settle,
    describe: makeDescribeEdition(shared),
    listDesk: makeListDesk(shared),
    compare: makeCompareTexts({ ...stores, names: strapiReferenceNames(strapi) }),
    adopt: makeAdoptDocuments(shared),
    publishDueEditions: makePublishDueEditions({
      ...shared,
      act,
      onSurprise: ({ documentId, locale }: Edition, error) => {
        const why = error instanceof Error ? error.name : 'unknown';
        strapi.log.error(`The schedule of ${documentId} (${locale}) broke off: ${why}`);
      },
    }),
    noteRefusal: ({ place, by, action, refusal }: NotedRefusal) =>
      stores.inTransaction(async () => {
        const step = { place, at: clock.now(), by: by.actor, action, code: refusal.code };
        await recordRefusal(stores.audit, { ...step, edition: await stores.editions.find(place) });
      }),
  };
};

interface NotedRefusal {
  readonly place: EditionPlace;
  readonly by: { readonly actor: Edition['editors'][number] };
  readonly action: string;
  readonly refusal: Refusal;
}

/** The use cases of the workflow. */
export type EditorialUseCases = ReturnType<typeof buildEditorial>;

/** Guards the doors of Strapi. Call it in `register()`. */
export const guardEditorialDoors = (
  strapi: Core.Strapi,
  deps: Parameters<typeof guardDoors>[1],
): void => {
  guardDoors(strapi, deps);
  guardLocales(strapi, deps);
};

/** Takes every document that is older than the workflow into it. */
export const adoptAllDocuments = async (
  strapi: Core.Strapi,
  { adopt }: Pick<EditorialUseCases, 'adopt'>,
): Promise<void> => {
  for (const contentType of PUBLISHABLE_UIDS) {
    const rows = (await strapi.db.query(contentType).findMany({
      where: { publishedAt: null },
      select: ['documentId', 'locale'],
      orderBy: { id: 'asc' },
    })) as readonly { readonly documentId: string; readonly locale: string }[];
    await adopt(rows.map(({ documentId, locale }) => ({ contentType, documentId, locale })));
  }
};

/** Starts the sweep over due schedules. */
export const startSchedules = (
  jobs: Jobs,
  { publishDueEditions }: Pick<EditorialUseCases, 'publishDueEditions'>,
): void => {
  jobs.add({
    name: SCHEDULE_SWEEP,
    everySeconds: SWEEP_SECONDS,
    run: async (stopping) => {
      await publishDueEditions(stopping);
    },
  });
};
