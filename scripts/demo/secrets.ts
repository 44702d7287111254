import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { DemoFailure } from './failure';
import { readIfThere, writePrivate } from './private-file';

const makeToken = (): string => randomBytes(24).toString('base64url');

const StaffSchema = z.object({
  accounts: z.array(
    z.object({
      title: z.string(),
      role: z.string(),
      email: z.string(),
      firstname: z.string(),
      lastname: z.string(),
      /** Language of the admin; the browser's where it is left out. */
      language: z.string().optional(),
      password: z.string(),
    }),
  ),
  // The file of an older run lacks it.
  citizenPassword: z.string().optional(),
});

/** People who may sign in to the admin, with their passwords, and the password of all sample citizens. */
export type DemoStaff = Required<z.infer<typeof StaffSchema>>;

const PlatformSecretsSchema = z.object({
  instagramToken: z.string(),
  googleClientId: z.string(),
  googleClientSecret: z.string(),
  googleRefreshToken: z.string(),
  // The file of an older run lacks these; hub and emulators get the same ones all the same.
  instagramAppSecret: z.string().default(() => makeToken()),
  otherInstagramToken: z.string().default(() => makeToken()),
  webhookToken: z.string().default(() => makeToken()),
});

/** What the hub and the emulators must both know. */
export type PlatformSecrets = z.infer<typeof PlatformSecretsSchema>;

/** 24 random characters; the rest satisfies Strapi, which wants a capital letter, a small one and a digit. */
const makePassword = (): string => `${randomBytes(18).toString('base64url')}-aA1`;

const HOST = 'kppn-lhoksejahtera.example';
const CITIZENS_HOST = 'warga.example';

/** The address of a sample citizen. */
export const emailOf = (key: string): string => `${key}@${CITIZENS_HOST}`;

/** One person for each role. */
const PEOPLE = [
  {
    title: 'Super admin',
    role: 'strapi-super-admin',
    email: `admin@${HOST}`,
    firstname: 'Admin',
    lastname: 'Hub',
  },
  {
    title: 'Lead',
    role: 'hub-lead',
    email: `kepala@${HOST}`,
    firstname: 'Mirna',
    lastname: 'Keumala',
    language: 'id',
  },
  {
    title: 'Editor',
    role: 'hub-editor',
    email: `redaktur@${HOST}`,
    firstname: 'Nurul Aini',
    lastname: 'Basri',
    language: 'id',
  },
  {
    title: 'Contributor',
    role: 'hub-contributor',
    email: `kontributor@${HOST}`,
    firstname: 'Teuku Rizal',
    lastname: 'Hanafiah',
    language: 'id',
  },
  {
    title: 'Moderator',
    role: 'hub-moderator',
    email: `moderator@${HOST}`,
    firstname: 'Saiful',
    lastname: 'Bahri',
    language: 'id',
  },
];

const withPassword = (person: (typeof PEOPLE)[number]): DemoStaff['accounts'][number] => ({
  ...person,
  password: makePassword(),
});

const makeStaff = (): DemoStaff => ({
  accounts: PEOPLE.map(withPassword),
  citizenPassword: makePassword(),
});

/** Those whom the file of an older run lacks are added; the others keep their passwords. */
const completeStaff = ({
  accounts,
  citizenPassword = makePassword(),
}: z.infer<typeof StaffSchema>): DemoStaff => ({
  citizenPassword,
  accounts: [
    ...accounts,
    ...PEOPLE.filter(({ role }) => !accounts.some((known) => known.role === role)).map(
      withPassword,
    ),
  ],
});

const makePlatformSecrets = (): PlatformSecrets => ({
  instagramToken: makeToken(),
  googleClientId: `${makeToken()}.apps.example`,
  googleClientSecret: makeToken(),
  googleRefreshToken: makeToken(),
  instagramAppSecret: makeToken(),
  otherInstagramToken: makeToken(),
  webhookToken: makeToken(),
});

const parseFile = <Content>(file: string, text: string, schema: z.ZodType<Content>): Content => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DemoFailure(
      `${file} cannot be read. Delete it and start again: it is made anew, with new secrets.`,
    );
  }
};

const store = (file: string, content: unknown): void =>
  writePrivate(file, `${JSON.stringify(content, null, 2)}\n`);

const keep = <Content>(file: string, schema: z.ZodType<Content>, make: () => Content): Content => {
  const text = readIfThere(file);
  if (text !== undefined) return parseFile(file, text, schema);
  const content = make();
  store(file, content);
  return content;
};

/** The sample accounts of the staff from `file`, one for each role; those that are missing are made, with random passwords. */
export const keepStaff = (file: string): DemoStaff => {
  const kept = keep(file, StaffSchema, makeStaff);
  const staff = completeStaff(kept);
  const isAdded =
    staff.accounts.length > kept.accounts.length || kept.citizenPassword === undefined;
  if (isAdded) store(file, staff);
  return staff;
};

/** The secrets of the emulated platforms from `file`, made at random where it is missing. */
export const keepPlatformSecrets = (file: string): PlatformSecrets =>
  keep(file, PlatformSecretsSchema, makePlatformSecrets);
