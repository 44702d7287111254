import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { DemoFailure } from './failure';
import { readIfThere, writePrivate } from './private-file';

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
});

/** People who may sign in to the admin, with their passwords. */
export type DemoStaff = z.infer<typeof StaffSchema>;

const PlatformSecretsSchema = z.object({
  instagramToken: z.string(),
  googleClientId: z.string(),
  googleClientSecret: z.string(),
  googleRefreshToken: z.string(),
});

/** What the hub and the emulators must both know. */
export type PlatformSecrets = z.infer<typeof PlatformSecretsSchema>;

const makeToken = (): string => randomBytes(24).toString('base64url');

/** 24 random characters; the rest satisfies Strapi, which wants a capital letter, a small one and a digit. */
const makePassword = (): string => `${randomBytes(18).toString('base64url')}-aA1`;

const PEOPLE = [
  {
    title: 'Super admin',
    role: 'strapi-super-admin',
    email: 'admin@kppn-lhoksejahtera.example',
    firstname: 'Admin',
    lastname: 'Hub',
  },
  {
    title: 'Editor',
    role: 'hub-editor',
    email: 'redaktur@kppn-lhoksejahtera.example',
    firstname: 'Nurul Aini',
    lastname: 'Basri',
    language: 'id',
  },
  {
    title: 'Contributor',
    role: 'hub-contributor',
    email: 'kontributor@kppn-lhoksejahtera.example',
    firstname: 'Teuku Rizal',
    lastname: 'Hanafiah',
    language: 'id',
  },
];

const makeStaff = (): DemoStaff => ({
  accounts: PEOPLE.map((person) => ({ ...person, password: makePassword() })),
});

const makePlatformSecrets = (): PlatformSecrets => ({
  instagramToken: makeToken(),
  googleClientId: `${makeToken()}.apps.example`,
  googleClientSecret: makeToken(),
  googleRefreshToken: makeToken(),
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

const keep = <Content>(file: string, schema: z.ZodType<Content>, make: () => Content): Content => {
  const text = readIfThere(file);
  if (text !== undefined) return parseFile(file, text, schema);
  const content = make();
  writePrivate(file, `${JSON.stringify(content, null, 2)}\n`);
  return content;
};

/** The sample accounts of the staff from `file`, made with random passwords where it is missing. */
export const keepStaff = (file: string): DemoStaff => keep(file, StaffSchema, makeStaff);

/** The secrets of the emulated platforms from `file`, made at random where it is missing. */
export const keepPlatformSecrets = (file: string): PlatformSecrets =>
  keep(file, PlatformSecretsSchema, makePlatformSecrets);
