import type { PlatformSecrets } from './secrets';

/** The office of the sample content, as channels and readers know it. */
export const OFFICE = {
  name: 'KPPN Lhok Sejahtera',
  siteUrl: 'https://kppn-lhoksejahtera.example/{type}/{slug}',
} as const;

/** The account key that the plans of the sample content name. */
const ACCOUNT_KEY = 'kantor';

const INSTAGRAM = {
  igUserId: '17841400000000001',
  username: 'kppn.lhoksejahtera',
  login: 'instagram',
} as const;

/** An account that the hub does not know yet: to be connected by whoever tries the demo. */
const OTHER_INSTAGRAM = {
  igUserId: '17841400000000002',
  username: 'kppn.lhoksejahtera.muda',
  login: 'instagram',
} as const;

/** Id of the hub's application at Instagram. */
const INSTAGRAM_APP_ID = '100200300400500';

const YOUTUBE = { channelId: 'UCkppnLhokSejahtera00001', title: OFFICE.name } as const;

/** A video that the office put up by hand before it had the hub; the text outside the hub's block must survive. */
const VIDEO = {
  id: 'humashub001',
  channelId: YOUTUBE.channelId,
  snippet: {
    title: 'Lima Langkah Uang Negara Menuju Desa',
    description: [
      'Ke mana uang negara pergi sebelum menjadi jembatan di desa? Ikuti perjalanannya dalam tiga menit.',
      '',
      '00:00 Rencana belanja',
      '00:41 Tagihan dan surat perintah membayar',
      '01:26 Pemeriksaan di kantor kami',
      '02:10 Uang sampai di rekening kas desa  ',
      '',
      '“Berkas yang lengkap adalah jalur tercepat.” Video ini dibuat para peserta magang humas 🎬',
      'Naskah dan gambar: Subbagian Umum KPPN Lhok Sejahtera. Boleh dipakai ulang dengan menyebut sumber.',
      '',
      '#UangNegara #DanaDesa',
    ].join('\n'),
    categoryId: '27', // Education
    tags: ['uang negara', 'dana desa', 'perbendaharaan', 'SP2D'],
    defaultLanguage: 'id',
  },
  localizations: {
    id: {
      title: 'Lima Langkah Uang Negara Menuju Desa',
      description: 'Perjalanan uang negara dalam tiga menit.',
    },
    en: {
      title: 'Public Money on Its Way to the Village, in Five Steps',
      description: 'Where public money goes before it becomes a bridge, in three minutes.',
    },
  },
} as const;

/** What the emulators start with: the office's accounts and its video, and the hub as an application that may ask for consent. */
export const toEmulatorSeed = (secrets: PlatformSecrets, hubUrl: string) => ({
  instagram: [
    { ...INSTAGRAM, token: secrets.instagramToken },
    { ...OTHER_INSTAGRAM, token: secrets.otherInstagramToken },
  ],
  instagramApps: [
    {
      clientId: INSTAGRAM_APP_ID,
      clientSecret: secrets.instagramAppSecret,
      login: INSTAGRAM.login,
      redirectUris: [`${hubUrl}/api/hub/connect/callback`],
    },
  ],
  instagramWebhook: {
    url: `${hubUrl}/api/hub/webhooks/instagram`,
    appSecret: secrets.instagramAppSecret,
    verifyToken: secrets.webhookToken,
  },
  google: {
    clients: [
      {
        clientId: secrets.googleClientId,
        clientSecret: secrets.googleClientSecret,
        redirectUris: [`${hubUrl}/api/hub/connect/callback`],
      },
    ],
    channels: [
      {
        ...YOUTUBE,
        clientId: secrets.googleClientId,
        clientSecret: secrets.googleClientSecret,
        refreshToken: secrets.googleRefreshToken,
      },
    ],
    videos: [VIDEO],
  },
});

/** The hub's applications at the emulated platforms, as its settings name them. */
export const toApplicationSettings = (
  secrets: PlatformSecrets,
  { instagramUrl, googleUrl }: { readonly instagramUrl: string; readonly googleUrl: string },
) => ({
  HUB_INSTAGRAM_APP_ID: INSTAGRAM_APP_ID,
  HUB_INSTAGRAM_APP_SECRET: secrets.instagramAppSecret,
  HUB_INSTAGRAM_AUTH_URL: `${instagramUrl}/oauth/authorize`,
  HUB_INSTAGRAM_CODE_URL: `${instagramUrl}/oauth/access_token`,
  HUB_FACEBOOK_AUTH_URL: instagramUrl,
  HUB_META_WEBHOOK_TOKEN: secrets.webhookToken,
  HUB_GOOGLE_CLIENT_ID: secrets.googleClientId,
  HUB_GOOGLE_CLIENT_SECRET: secrets.googleClientSecret,
  HUB_GOOGLE_AUTH_URL: `${googleUrl}/o/oauth2/v2/auth`,
});

/** The office's accounts as the hub stores them. */
export const toChannelAccounts = (secrets: PlatformSecrets) => [
  {
    channel: 'instagram',
    key: ACCOUNT_KEY,
    name: `Instagram @${INSTAGRAM.username}`,
    settings: {
      igUserId: INSTAGRAM.igUserId,
      username: INSTAGRAM.username,
      loginFlavour: INSTAGRAM.login,
    },
    credentials: { accessToken: secrets.instagramToken },
  },
  {
    channel: 'youtube',
    key: ACCOUNT_KEY,
    name: `YouTube ${YOUTUBE.title}`,
    settings: { channelTitle: YOUTUBE.title, channelId: YOUTUBE.channelId },
    credentials: {
      clientId: secrets.googleClientId,
      clientSecret: secrets.googleClientSecret,
      refreshToken: secrets.googleRefreshToken,
    },
  },
  {
    channel: 'forum',
    key: ACCOUNT_KEY,
    name: `Forum ${OFFICE.name}`,
    settings: { displayName: OFFICE.name },
    credentials: {},
  },
];
