import { citizens } from '../../sample/forum';
import { emailOf, type DemoStaff } from './secrets';

/** Where things are in a running demo. Addresses have no slash at the end. */
export interface Places {
  readonly hubUrl: string;
  readonly instagramUrl: string;
  readonly googleUrl: string;
  readonly staff: DemoStaff;
  readonly staffFile: string;
  /** Where mails land; undefined where a mail server sends them. */
  readonly mailFolder: string | undefined;
}

/** What each role may do, in a few words. */
const MAY: Readonly<Record<string, string>> = {
  'strapi-super-admin':
    'settings; what the lead may do with texts, but not the emergency; never alone',
  'hub-lead':
    'as the editor; also withdraws, takes down, publishes in an emergency; leads the forum',
  'hub-editor': 'checks facts, approves, schedules and publishes the texts of others',
  'hub-contributor': 'writes and submits',
  'hub-moderator': 'moderates the forum: cases, decisions, threads; reads texts',
};

const EXAMPLE_QUERY =
  '{ articles(audience: youth, sort: "publishedAt:desc", pagination: { limit: 3 }) ' +
  '{ title summary audience availableAudiences section { name } } }';

const describeStaff = ({ accounts }: DemoStaff): string[] => {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return accounts.flatMap(({ title, role, email, password }) => [
    `    ${title.padEnd(12)} ${email.padEnd(width)}  password: ${password}`,
    `    ${''.padEnd(12)} ${MAY[role] ?? ''}`,
  ]);
};

/** Citizens sign in on no page of the hub: front ends do that, over the API. */
const describeCitizens = ({ hubUrl, staff: { citizenPassword } }: Places): string[] => {
  const width = Math.max(...citizens.map(({ key }) => emailOf(key).length));
  return [
    `  Citizens     sign in at POST ${hubUrl}/api/auth/local, all with the password: ${citizenPassword}`,
    ...citizens.map(
      ({ key, displayName, about }) =>
        `    ${displayName.padEnd(14)} ${emailOf(key).padEnd(width)}  ${about}`,
    ),
  ];
};

const describeMail = ({ mailFolder }: Places): string =>
  mailFolder === undefined ? 'sent through HUB_SMTP_URL' : `${mailFolder}/ (one file a mail)`;

/** The addresses that show the API without any tool but a browser or curl. */
const exampleReads = (hubUrl: string): readonly string[] => [
  `${hubUrl}/api/articles?audience=senior&sort=publishedAt:desc`,
  `${hubUrl}/api/faqs?audience=youth&populate=section`,
  `${hubUrl}/api/articles?audience=general&locale=en`,
  `${hubUrl}/api/forum/categories/layanan/threads`,
];

const toCurl = (hubUrl: string): string =>
  `curl ${hubUrl}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: EXAMPLE_QUERY })}'`;

/** Everything that a visitor needs to find the way, as lines. */
export const drawSignposts = (places: Places): readonly string[] => [
  '',
  `  Admin        ${places.hubUrl}/admin`,
  `  Desk         ${places.hubUrl}/admin/hub/desk`,
  `  Deliveries   ${places.hubUrl}/admin/hub/deliveries`,
  `  Moderation   ${places.hubUrl}/admin/hub/moderation (sign in as the moderator or the lead)`,
  `  Accounts     ${places.hubUrl}/admin/hub/accounts (a second Instagram account waits to be connected)`,
  `  Mails        ${describeMail(places)}`,
  ...describeStaff(places.staff),
  ...describeCitizens(places),
  `    (also in ${places.staffFile})`,
  '',
  '  REST',
  ...exampleReads(places.hubUrl).map((url) => `    ${url}`),
  '',
  `  GraphQL      ${places.hubUrl}/graphql`,
  `    ${EXAMPLE_QUERY}`,
  '    or, in a terminal:',
  `    ${toCurl(places.hubUrl)}`,
  '',
  '  What the public sees (posts arrive within half a minute)',
  `    Instagram  ${places.instagramUrl}/`,
  `    YouTube    ${places.googleUrl}/`,
  `    Forum      ${places.hubUrl}/api/forum/categories`,
  '',
];
