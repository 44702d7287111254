/** An option of `add` for one channel. */
export interface ChannelOption {
  readonly isRequired: boolean;
  /** What it is, for the usage. */
  readonly what: string;
  readonly choices?: readonly string[];
}

/** What an operator gives for an account of one channel. */
export interface ChannelForm {
  /** By the name of the option, without its dashes. */
  readonly options: Readonly<Record<string, ChannelOption>>;
  /** Fields of the JSON on standard input; empty: nothing is read. */
  readonly secrets: readonly string[];
  readonly settings: (given: Given) => Readonly<Record<string, unknown>>;
  /** What belongs to the credentials and is no secret. */
  readonly openCredentials: (given: Given) => Readonly<Record<string, unknown>>;
}

/** The options that were given, by name. */
export type Given = Readonly<Record<string, string | undefined>>;

const NAMELESS = () => ({});

const withoutAt = (handle: string | undefined): string => (handle ?? '').replace(/^@/, '');

/** The channels whose accounts an operator can add. */
export const CHANNEL_FORMS: Readonly<Record<string, ChannelForm>> = {
  instagram: {
    options: {
      handle: { isRequired: true, what: 'name of the account, with or without "@"' },
      'user-id': { isRequired: true, what: 'id of the professional account, digits' },
      login: {
        isRequired: true,
        what: 'how the token was made',
        choices: ['instagram', 'facebook'],
      },
    },
    secrets: ['accessToken'],
    settings: (given) => ({
      igUserId: given['user-id'],
      username: withoutAt(given.handle),
      loginFlavour: given.login,
    }),
    openCredentials: NAMELESS,
  },
  youtube: {
    options: {
      handle: { isRequired: true, what: 'name of the YouTube channel' },
      'client-id': { isRequired: true, what: 'id of your application at Google' },
      'channel-id': { isRequired: false, what: 'id of the YouTube channel: others are refused' },
    },
    secrets: ['clientSecret', 'refreshToken'],
    settings: (given) => ({
      channelTitle: given.handle,
      ...(given['channel-id'] === undefined ? {} : { channelId: given['channel-id'] }),
    }),
    openCredentials: (given) => ({ clientId: given['client-id'] }),
  },
  forum: {
    options: { handle: { isRequired: true, what: 'name under which the office opens threads' } },
    secrets: [],
    settings: (given) => ({ displayName: given.handle }),
    openCredentials: NAMELESS,
  },
};
