import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Language } from '../../../kernel/language';
import type { Result } from '../../../kernel/result';
import { parseForm } from '../../../platform/input-faults';
import { requestLanguage } from '../../../platform/request-language';
import { visitorNetwork } from '../../../platform/visitor-network';
import type { AskForPassword, CheckNewPassword } from '../application/change-password';
import type { CheckSignIn } from '../application/check-sign-in';
import type { ConfirmAddress, SendConfirmation } from '../application/confirm-address';
import type { TellPasswordChanged } from '../application/mail-account';
import type { Account, AccountStore } from '../application/account-ports';
import type { RegisterAccount } from '../application/register-account';
import type { TakeTurn } from '../application/ports';
import { storedKey } from '../domain/account-key';
import { confirmedPage } from '../domain/account-mails';
import type { CitizenRefusal } from '../domain/refusal';
import { readAdvanced } from './account-store';

const CONTROLLER = 'plugin::users-permissions.auth';
const USER = 'plugin::users-permissions.user';

type Handler = (context: Context, ...more: unknown[]) => Promise<unknown>;
type AuthController = Readonly<
  Record<
    | 'callback'
    | 'register'
    | 'emailConfirmation'
    | 'sendEmailConfirmation'
    | 'forgotPassword'
    | 'resetPassword'
    | 'changePassword'
    | 'refresh',
    Handler
  >
>;

interface ControllerRegistry {
  extend(uid: string, change: (known: AuthController) => AuthController): void;
}

/** What the doors of users-permissions call instead of their own. */
export interface AccountDoors {
  readonly registerAccount: RegisterAccount;
  readonly confirmAddress: ConfirmAddress;
  readonly sendConfirmation: SendConfirmation;
  readonly askForPassword: AskForPassword;
  readonly checkNewPassword: CheckNewPassword;
  readonly checkSignIn: CheckSignIn;
  readonly tellPasswordChanged: TellPasswordChanged;
  readonly accounts: Pick<AccountStore, 'confirm'>;
  readonly takeTurn: TakeTurn;
  readonly toRefusalError: (refusal: CitizenRefusal) => Error;
  /** Where somebody goes on whose address was confirmed; a page of our own where there is none. */
  readonly forumUrl: string | undefined;
}

const MAX_TEXT = 1000; // longer than any address, password or key

const text = z.string().max(MAX_TEXT);
const EmailSchema = z.email().max(254); // RFC 5321, 4.5.3.1.3
const RegisterSchema = z.object({
  email: text,
  password: text,
  // users-permissions asks for a name; here it is not used, and nobody learns whether it is taken.
  username: text.optional(),
  language: z.enum(['id', 'en']).optional(),
});
const SignInSchema = z.object({ identifier: text, password: text, deviceId: text.optional() });
const EmailBodySchema = z.object({ email: text });
const ResetSchema = z.object({ code: text, password: text, passwordConfirmation: text });
const ChangeSchema = z.object({
  currentPassword: text,
  password: text,
  passwordConfirmation: text,
});
const ConfirmationSchema = z.object({ confirmation: text });

const sha256 = (key: string): string => createHash('sha256').update(key).digest('hex');

const setBody = (context: Context, body: object): void => {
  (context.request as { body?: unknown }).body = body;
};

const makeTools = (strapi: Core.Strapi, { toRefusalError, takeTurn }: AccountDoors) => ({
  /** These send a mail to whatever address somebody types: no network may have many sent. */
  waitTurn: async ({ ip }: Context): Promise<void> => {
    const who = `visitor:${visitorNetwork(ip)}`;
    const limit = await takeTurn({ act: 'account_mail', who });
    if (limit !== undefined) throw toRefusalError({ code: 'too_many_tries', limit });
  },
  language: (): Language => requestLanguage(strapi),
  orRefuse: <Value>(result: Result<Value, CitizenRefusal>): Value => {
    if (result.ok) return result.value;
    throw toRefusalError(result.failure);
  },
  bodyOf: <Body>(context: Context, schema: z.ZodType<Body>): Body =>
    parseForm(schema, context.request.body ?? {}, toRefusalError),
  emailOf: (email: string): string => {
    if (EmailSchema.safeParse(email.trim()).success) return email.trim();
    throw toRefusalError({ code: 'email_malformed', field: 'email' });
  },
});

type Tools = ReturnType<typeof makeTools>;

const registering = (doors: AccountDoors, tools: Tools) => {
  const { language, orRefuse, emailOf, bodyOf, waitTurn } = tools;
  return {
    async register(context: Context) {
      const { email, password, language: chosen = language() } = bodyOf(context, RegisterSchema);
      await waitTurn(context);
      const opened = orRefuse(
        await doors.registerAccount({ email: emailOf(email), password, language: chosen }),
      );
      context.body = { user: { email: opened.email, confirmed: false } };
    },
    async sendEmailConfirmation(context: Context) {
      const email = emailOf(bodyOf(context, EmailBodySchema).email);
      await waitTurn(context);
      await doors.sendConfirmation({ email, language: language() });
      context.body = { email, sent: true };
    },
    async forgotPassword(context: Context) {
      const email = emailOf(bodyOf(context, EmailBodySchema).email);
      await waitTurn(context);
      await doors.askForPassword({ email, language: language() });
      context.body = { ok: true };
    },
  };
};

const confirming = (strapi: Core.Strapi, doors: AccountDoors, { language, orRefuse }: Tools) => ({
  /** `returnUser` is what GraphQL asks for. A link in a mail confirms an address; it signs nobody in. */
  async emailConfirmation(context: Context, _next: unknown, returnUser: unknown) {
    const { confirmation } = parseForm(ConfirmationSchema, context.query, doors.toRefusalError);
    const { userId } = orRefuse(await doors.confirmAddress(confirmation));
    if (returnUser === true) {
      const user: unknown = await strapi.db.query(USER).findOne({
        where: { id: userId },
        select: ['id', 'documentId', 'username', 'email', 'confirmed', 'blocked'],
      });
      context.body = { user };
      return;
    }
    const { email_confirmation_redirection: chosen } = await readAdvanced(strapi);
    const next = chosen || doors.forumUrl;
    if (next) {
      context.redirect(next);
      return;
    }
    context.type = 'text/plain';
    context.body = confirmedPage(language());
  },
});

/** Signing in and changing a password end in Strapi's own code, which issues tokens; what it is given was checked. */
const signingIn = (doors: AccountDoors, known: AuthController, { orRefuse, bodyOf }: Tools) => ({
  async callback(context: Context, ...more: unknown[]) {
    const { provider = 'local' } = context.params as { provider?: string };
    if (provider !== 'local') return known.callback(context, ...more);
    const { identifier, password, deviceId } = bodyOf(context, SignInSchema);
    orRefuse(await doors.checkSignIn({ email: identifier, password }));
    const device = deviceId === undefined ? {} : { deviceId };
    setBody(context, { identifier: identifier.trim().toLowerCase(), password, ...device });
    return known.callback(context, ...more);
  },
  async refresh(context: Context, ...more: unknown[]) {
    await known.refresh(context, ...more);
    if (context.status >= 400) throw doors.toRefusalError({ code: 'refresh_token_invalid' });
  },
});

const changingPasswords = (
  strapi: Core.Strapi,
  doors: AccountDoors,
  { known, tools }: { readonly known: AuthController; readonly tools: Tools },
) => {
  const { language, orRefuse, bodyOf } = tools;
  /** The new password, and the mail that tells of it, or neither. */
  const change = (account: Account, work: () => Promise<unknown>) =>
    strapi.db.transaction(async () => {
      await work();
      await doors.tellPasswordChanged(account, language());
    });
  return {
    async resetPassword(context: Context, ...more: unknown[]) {
      const { code, ...typed } = bodyOf(context, ResetSchema);
      const account = orRefuse(await doors.checkNewPassword({ ...typed, key: code }));
      setBody(context, { ...typed, code: storedKey(code, sha256) });
      await change(account, async () => {
        // Who reads the mails of an address has shown that it is theirs.
        await doors.accounts.confirm(account.userId);
        await known.resetPassword(context, ...more);
      });
    },
    async changePassword(context: Context, ...more: unknown[]) {
      const { user } = context.state as { user?: { id: number } };
      if (user === undefined) throw doors.toRefusalError({ code: 'sign_in_needed' });
      const typed = bodyOf(context, ChangeSchema);
      const account = orRefuse(await doors.checkNewPassword({ ...typed, userId: user.id }));
      setBody(context, typed);
      await change(account, () => known.changePassword(context, ...more));
    },
  };
};

/**
 * Puts the use cases of the hub before the doors of users-permissions, over REST and GraphQL alike. Call it in
 * `register()`. What changes, and why: README, "Accounts of citizens".
 */
export const extendAccountDoors = (strapi: Core.Strapi, doors: AccountDoors): void => {
  const tools = makeTools(strapi, doors);
  const controllers = strapi.get<ControllerRegistry>('controllers');
  controllers.extend(CONTROLLER, (known) => ({
    ...known,
    ...registering(doors, tools),
    ...confirming(strapi, doors, tools),
    ...signingIn(doors, known, tools),
    ...changingPasswords(strapi, doors, { known, tools }),
  }));
};
