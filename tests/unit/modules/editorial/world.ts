import type { Issue } from '../../../../src/kernel/failures';
import type { Result } from '../../../../src/kernel/result';
import {
  makeActOnEdition,
  type EditionCommand,
} from '../../../../src/modules/editorial/application/act-on-edition';
import { makeAdoptDocuments } from '../../../../src/modules/editorial/application/adopt-documents';
import { makeDescribeEdition } from '../../../../src/modules/editorial/application/describe-edition';
import type {
  AuditRow,
  Content,
  Notice,
  StaffMember,
} from '../../../../src/modules/editorial/application/edition-ports';
import { makeListDesk } from '../../../../src/modules/editorial/application/list-desk';
import { makePublishDueEditions } from '../../../../src/modules/editorial/application/publish-due-editions';
import { makeSettleDocument } from '../../../../src/modules/editorial/application/settle-document';
import type { Actor } from '../../../../src/modules/editorial/domain/actor';
import type { DocumentKind } from '../../../../src/modules/editorial/domain/document-snapshot';
import type { Edition, EditionPlace } from '../../../../src/modules/editorial/domain/edition';
import {
  EDITION_PERMISSIONS,
  type EditionPermission,
} from '../../../../src/modules/editorial/domain/edition-permission';
import type { MoveInput } from '../../../../src/modules/editorial/domain/move-input';
import type { Refusal } from '../../../../src/modules/editorial/domain/refusal';
import { StandingClock } from '../../../support/delivery-fakes';
import { InMemoryDocuments } from '../../../support/document-fakes';
import {
  InMemoryAddresses,
  InMemoryAudit,
  InMemoryEditions,
  InMemorySnapshots,
  keyOf,
} from '../../../support/editorial-fakes';
import { Transactions } from '../../../support/transactions';
import { member, staff } from './staff-builders';

/** Saturday noon in Jakarta, when these tests begin. */
export const START = '2026-11-21T05:00:00.000Z';

export const ARTICLE: EditionPlace = { contentType: 'article', documentId: 'loket', locale: 'id' };
export const ENGLISH: EditionPlace = { ...ARTICLE, locale: 'en' };
export const REBUTTAL: EditionPlace = { ...ARTICLE, contentType: 'rebuttal' };

const EDITOR: readonly EditionPermission[] = ['submit', 'review', 'fact_check', 'publish'];

/** The people of these tests, with the rights of the roles of the hub. */
export const WRITER = member(staff('Wati'), ['submit']);
export const COWRITER = member(staff('Cahya'), EDITOR);
export const EDITOR_A = member(staff('Eka'), EDITOR);
export const EDITOR_B = member(staff('Bima'), EDITOR);
export const LEAD = member(staff('Laras'), EDITION_PERMISSIONS);
export const GUEST = member(staff('Gita'), EDITION_PERMISSIONS, { mayRead: () => false });

const kindOf = (contentType: string): DocumentKind =>
  contentType === 'rebuttal' ? 'rebuttal' : 'article';

/** The whole workflow on stores in memory; a test changes what it needs. */
export class EditorialWorld {
  readonly clock = new StandingClock(START);
  readonly transactions = new Transactions();
  readonly editions = this.transactions.add(new InMemoryEditions(this.transactions));
  readonly documents = this.transactions.add(new InMemoryDocuments(this.transactions));
  readonly audit = this.transactions.add(new InMemoryAudit());
  readonly snapshots = this.transactions.add(new InMemorySnapshots());
  readonly addresses = this.transactions.add(new InMemoryAddresses());
  /** What the checks find in a draft. */
  issues: readonly Issue[] = [];
  notices: readonly Notice[] = [];
  commits = 0;
  surprises: readonly unknown[] = [];

  private readonly shared = {
    editions: this.editions,
    content: this.documents,
    index: this.documents,
    audit: this.audit,
    snapshots: this.snapshots,
    inTransaction: this.transactions.run,
    clock: this.clock,
    kindOf,
    timeZone: 'Asia/Jakarta',
    check: () => Promise.resolve(this.issues),
    notify: (notice: Notice) => {
      this.notices = [...this.notices, notice];
      return Promise.resolve();
    },
    tell: (issues: readonly Issue[]) =>
      issues.map((issue) => ({ ...issue, message: `[${issue.code}]` })),
  };
  readonly settle = makeSettleDocument(this.shared);
  readonly act = makeActOnEdition({
    ...this.shared,
    settle: this.settle,
    writer: this.documents,
    addresses: this.addresses,
    publicSide: this.documents,
    afterCommit: () => {
      this.commits += 1;
    },
  });
  readonly publishDue = makePublishDueEditions({
    ...this.shared,
    act: (command) => this.act(command),
    onSurprise: (_edition, error) => {
      this.surprises = [...this.surprises, error];
    },
  });
  readonly describe = makeDescribeEdition(this.shared);
  readonly listDesk = makeListDesk(this.shared);
  readonly adopt = makeAdoptDocuments(this.shared);

  /** The edition at a place. @throws Error where there is none */
  at(place: EditionPlace = ARTICLE): Edition {
    const found = this.editions.rows.find(({ edition }) => keyOf(edition) === keyOf(place));
    if (found === undefined) throw new Error(`There is no edition ${keyOf(place)}.`);
    return found.edition;
  }

  /** Saves a draft, as the guard of the doors does. */
  save(
    fields: Content['fields'],
    { by = WRITER.actor, place = ARTICLE }: { by?: Actor; place?: EditionPlace } = {},
  ): Promise<void> {
    return this.transactions.run(async () => {
      const { contentType, documentId } = place;
      const editions = await this.editions.lockAll({ contentType, documentId });
      this.documents.save(place, fields);
      await this.settle({ document: { contentType, documentId }, editions, by, action: 'edit' });
    });
  }

  /** Acts on the newest version. */
  try(
    by: EditionCommand['by'],
    input: MoveInput,
    { place = ARTICLE, redirect }: Partial<Pick<EditionCommand, 'place' | 'redirect'>> = {},
  ): Promise<Result<Edition, Refusal>> {
    return this.act({ place, version: this.at(place).version, by, input, redirect });
  }

  /** Acts on the newest version. @throws Error where the workflow refuses */
  async do(
    by: EditionCommand['by'],
    input: MoveInput,
    where: Partial<Pick<EditionCommand, 'place' | 'redirect'>> = {},
  ): Promise<Edition> {
    const outcome = await this.try(by, input, where);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    return outcome.value;
  }

  /** Takes a saved draft to `approved`. */
  async approve(place: EditionPlace = ARTICLE, by: StaffMember = WRITER): Promise<void> {
    await this.do(by, { action: 'submit', isMinor: true }, { place });
    if (kindOf(place.contentType) === 'rebuttal') {
      await this.do(EDITOR_A, { action: 'fact_check', comment: '' }, { place });
    }
    await this.do(EDITOR_A, { action: 'approve', comment: '' }, { place });
  }

  /** Takes a saved draft to its readers. */
  async publish(place: EditionPlace = ARTICLE): Promise<void> {
    await this.approve(place);
    await this.do(EDITOR_A, { action: 'publish' }, { place });
  }

  /** The record as `action` and `outcome`, oldest first. */
  lines(): readonly string[] {
    return this.audit.rows.map(({ action, code }: AuditRow) =>
      code === '' ? action : `${action}: ${code}`,
    );
  }
}
