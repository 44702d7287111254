import { ACTION } from '../../../platform/permissions';
import type { EditionPermission } from '../domain/edition-permission';

/** What a role may do, before it is written in Strapi's terms. */
export interface RoleDefinition {
  /** Under which Strapi stores it. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** Verbs of the Content Manager on articles, questions and rebuttals. Publishing is none of them: the workflow does that. */
  readonly onTexts: readonly string[];
  /** Verbs on sections, tags and people. */
  readonly onReference: readonly string[];
  readonly onEditions: readonly EditionPermission[];
  readonly hubActions: readonly string[];
  readonly mayUpload: boolean;
}

const WRITE = ['create', 'read', 'update'] as const;
const WRITING_ACTIONS = [ACTION.checkTexts, ACTION.previewChannels, ACTION.editorialDesk] as const;
/** Everybody who writes sees what became of a text on the channels. */
const CONTRIBUTOR_DELIVERIES = [ACTION.deliveriesRead] as const;
const EDITOR_DELIVERIES = [
  ...CONTRIBUTOR_DELIVERIES,
  ACTION.deliveriesAct,
  ACTION.accountsRead,
  ACTION.commentsAnswer,
] as const;
/** Who moderates the forum, and who leads that. */
const MODERATION = [ACTION.moderationRead, ACTION.moderationDecide] as const;
const LEAD_DELIVERIES = [...EDITOR_DELIVERIES, ACTION.accountsManage] as const;
const EDITOR = ['submit', 'review', 'fact_check', 'publish'] as const;

/** The roles of the staff, made at first boot. */
export const ROLES: readonly RoleDefinition[] = [
  {
    code: 'hub-contributor',
    name: 'Kontributor / Contributor',
    description: 'Menulis dan mengajukan naskah. Writes and submits texts.',
    onTexts: WRITE,
    onReference: ['read'],
    onEditions: ['submit'],
    hubActions: [...WRITING_ACTIONS, ...CONTRIBUTOR_DELIVERIES],
    mayUpload: true,
  },
  {
    code: 'hub-editor',
    name: 'Redaktur / Editor',
    description:
      'Memeriksa, menyetujui, dan menerbitkan naskah rekan. Reviews, approves and publishes the texts of others.',
    onTexts: [...WRITE, 'delete'],
    onReference: [...WRITE, 'delete'],
    onEditions: EDITOR,
    hubActions: [...WRITING_ACTIONS, ...EDITOR_DELIVERIES],
    mayUpload: true,
  },
  {
    code: 'hub-lead',
    name: 'Kepala Humas / Humas lead',
    description:
      'Seperti redaktur; juga menarik naskah dan menerbitkan dalam keadaan darurat. As an editor; also withdraws, and publishes in an emergency.',
    onTexts: [...WRITE, 'delete'],
    onReference: [...WRITE, 'delete'],
    onEditions: [...EDITOR, 'force_publish', 'withdraw'],
    hubActions: [...WRITING_ACTIONS, ...LEAD_DELIVERIES, ...MODERATION, ACTION.moderationLead],
    mayUpload: true,
  },
  {
    code: 'hub-moderator',
    name: 'Moderator',
    description: 'Membaca naskah; memoderasi forum. Reads texts; moderates the forum.',
    onTexts: ['read'],
    onReference: ['read'],
    onEditions: [],
    hubActions: [ACTION.commentsAnswer, ...MODERATION],
    mayUpload: false,
  },
];
