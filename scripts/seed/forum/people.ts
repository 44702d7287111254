import type { Core } from '@strapi/strapi';
import type { SampleCitizen, SampleOfficer } from '../../../sample/forum';
import type { WholeHub } from '../../../src/hub';
import type { Moderator } from '../../../src/modules/moderation';
import { UID } from '../../../src/platform/uids';
import { emailOf } from '../../demo/secrets';
import { valueOf } from './value-of';

const USER = 'plugin::users-permissions.user';

interface UserService {
  edit(id: number, change: object): Promise<unknown>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

interface UserRow {
  readonly id: number;
  readonly confirmed: boolean | null;
  readonly password: string;
}

/** The people of the sample, by their keys. */
export interface People {
  /** The end user behind a citizen. */
  userOf(key: string): Promise<number>;
  officer(post: SampleOfficer): Moderator;
  /** Signs a citizen up, as people do it themselves: register, confirm the address, choose a name, agree. */
  join(citizen: SampleCitizen): Promise<void>;
}

const KEY_IN_MAIL = /[0-9a-z]+\.[\w-]{32}/;

const findUser = async (strapi: Core.Strapi, email: string): Promise<UserRow | undefined> =>
  ((await strapi.db.query(USER).findOne({ where: { email } })) as UserRow | null) ?? undefined;

const confirm = async (
  strapi: Core.Strapi,
  { citizens }: Pick<WholeHub, 'citizens'>,
  email: string,
): Promise<number> => {
  const mail = (await strapi.db
    .query(UID.mail)
    .findOne({ where: { to: email }, orderBy: { id: 'desc' } })) as {
    readonly text: string;
  } | null;
  const key = KEY_IN_MAIL.exec(mail?.text ?? '')?.[0] ?? '';
  return valueOf(`confirm ${email}`, await citizens.confirmAddress(key)).userId;
};

const join = async (
  strapi: Core.Strapi,
  { hub, password }: { readonly hub: Pick<WholeHub, 'citizens'>; readonly password: string },
  { key, displayName, language }: SampleCitizen,
): Promise<void> => {
  const { citizens } = hub;
  const email = emailOf(key);
  const known = await findUser(strapi, email);
  if (known === undefined) {
    valueOf(`register ${email}`, await citizens.registerAccount({ email, password, language }));
  }
  const userId = known?.confirmed === true ? known.id : await confirm(strapi, hub, email);
  valueOf(`name ${key}`, await citizens.saveProfile({ userId, displayName, language }));
  const { current } = (await citizens.showMe(userId)) ?? {};
  if (current === undefined) throw new Error(`${email} has no account.`);
  const agreement = {
    ...{ rulesVersion: current.rules, privacyVersion: current.privacy },
    ...{ isAdult: true, hasGuardianConsent: false },
  };
  valueOf(`consent ${key}`, await citizens.giveConsent({ ...agreement, userId, language }));
};

const ROLE_OF: Readonly<Record<SampleOfficer, string>> = {
  moderator: 'hub-moderator',
  lead: 'hub-lead',
};

/** Finds the people of the sample. Takes ids of staff by the code of their role. */
export const findPeople = async (
  strapi: Core.Strapi,
  {
    hub,
    staff,
    password,
  }: {
    readonly hub: WholeHub;
    readonly staff: ReadonlyMap<string, string>;
    readonly password: string;
  },
): Promise<People> => {
  const { directory } = hub.discussion.moderation;
  const officerOf = async (post: SampleOfficer): Promise<Moderator> => {
    const member = await directory.find(staff.get(ROLE_OF[post]) ?? '');
    if (member === undefined) throw new Error(`Nobody among the staff is ${ROLE_OF[post]}.`);
    return member;
  };
  const officers = { moderator: await officerOf('moderator'), lead: await officerOf('lead') };
  return {
    officer: (post) => officers[post],
    async userOf(key) {
      const user = await findUser(strapi, emailOf(key));
      if (user === undefined) throw new Error(`The citizen "${key}" has not joined.`);
      return user.id;
    },
    join: (citizen) => join(strapi, { hub, password }, citizen),
  };
};

/** Gives the citizens the password of the file, where they have another: the file was made anew. */
export const renewPasswords = async (
  strapi: Core.Strapi,
  { keys, password }: { readonly keys: readonly string[]; readonly password: string },
): Promise<void> => {
  const service = strapi.plugin('users-permissions').service<UserService>('user');
  for (const key of keys) {
    const user = await findUser(strapi, emailOf(key));
    if (user === undefined) continue;
    // All of them have the same one.
    if (await service.validatePassword(password, user.password)) return;
    await service.edit(user.id, { password });
  }
};

/** What was mailed to the citizens about the past is not news to anybody. */
export const forgetMailsToCitizens = async (strapi: Core.Strapi): Promise<void> => {
  const to = { $endsWith: emailOf('') };
  await strapi.db.query(UID.mail).deleteMany({ where: { state: 'queued', to } });
};
