import type {
  AccountAccess,
  Assignment,
  Channel,
  ChannelClient,
  CommentDesk,
  RemoteRef,
} from './contract';
import { redactingClient } from './redacting-client';

type Unknowns = Assignment<unknown, unknown, unknown>;
type UnknownAccount = AccountAccess<unknown, unknown>;

/** Turns what generic code holds into what a client understands. Throws where it does not parse: it did when it was stored. */
interface Parsers<Settings, Payload, Credentials> {
  readonly account: (account: UnknownAccount) => AccountAccess<Settings, Credentials>;
  readonly whole: (assignment: Unknowns) => Assignment<Settings, Payload, Credentials>;
}

const parsersOf = <Settings, Payload, Credentials>(
  channel: Channel<Settings, Payload>,
  client: ChannelClient<Settings, Payload, Credentials>,
): Parsers<Settings, Payload, Credentials> => {
  const account = ({ key, settings, credentials }: UnknownAccount) => ({
    key,
    settings: channel.settingsSchema.parse(settings),
    credentials: client.credentialsSchema.parse(credentials),
  });
  return {
    account,
    whole: (assignment) => ({
      account: account(assignment.account),
      payload: channel.payloadSchema.parse(assignment.payload),
      idempotencyKey: assignment.idempotencyKey,
    }),
  };
};

const defineComments = <Settings, Credentials>(
  desk: CommentDesk<Settings, Credentials>,
  parse: (account: UnknownAccount) => AccountAccess<Settings, Credentials>,
): CommentDesk => ({
  list: async (account, ref) => desk.list(parse(account), ref),
  answer: async (account, input) => desk.answer(parse(account), input),
  setHidden: async (account, input) => desk.setHidden(parse(account), input),
});

type Offer = 'reconcile' | 'metrics' | 'refreshCredentials' | 'comments' | 'webhook';

/** What not every channel offers; each part is there only where the client has it. */
const defineOffers = <Settings, Payload, Credentials>(
  client: ChannelClient<Settings, Payload, Credentials>,
  parse: Parsers<Settings, Payload, Credentials>,
): Pick<ChannelClient, Offer> => {
  const { reconcile, metrics, refreshCredentials, comments, webhook } = client;
  return {
    ...(reconcile && {
      reconcile: async (assignment: Unknowns, attempt: Parameters<typeof reconcile>[1]) =>
        reconcile(parse.whole(assignment), attempt),
    }),
    ...(metrics && {
      metrics: async (account: UnknownAccount, ref: RemoteRef) =>
        metrics(parse.account(account), ref),
    }),
    ...(refreshCredentials && {
      refreshCredentials: async (
        account: UnknownAccount,
        known: Parameters<typeof refreshCredentials>[1],
      ) => refreshCredentials(parse.account(account), known),
    }),
    ...(comments && { comments: defineComments(comments, parse.account) }),
    ...(webhook && { webhook }),
  };
};

/**
 * A client as generic code holds it: account and post come in as unknown and are parsed by the channel's own schemas, and
 * what comes out holds no secret.
 */
export const defineClient = <Settings, Payload, Credentials>(
  channel: Channel<Settings, Payload>,
  client: ChannelClient<Settings, Payload, Credentials>,
): ChannelClient => {
  const parse = parsersOf(channel, client);
  return redactingClient({
    id: client.id,
    commitsTo: client.commitsTo,
    credentialsSchema: client.credentialsSchema,
    prepare: async (assignment, checkpoint) => client.prepare(parse.whole(assignment), checkpoint),
    commit: async (assignment, checkpoint) => client.commit(parse.whole(assignment), checkpoint),
    locate: async (assignment, ref) => client.locate(parse.whole(assignment), ref),
    revise: async (assignment, post) => client.revise(parse.whole(assignment), post),
    withdraw: async (assignment, post) => client.withdraw(parse.whole(assignment), post),
    checkConnection: async (account) => client.checkConnection(parse.account(account)),
    rehearse: (assignment) => client.rehearse(parse.whole(assignment)),
    ...defineOffers(client, parse),
  });
};
