import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { SYSTEM, type Actor } from '../domain/actor';

interface Caller {
  /** Who acts where no request says so: a command, the sample content, a schedule. */
  readonly actor?: Actor;
  /** True while the workflow itself writes documents. */
  readonly isWorkflow?: boolean;
}

const callers = new AsyncLocalStorage<Caller>();

/** Runs work in the name of somebody whom no request names. */
export const actAs = <Value>(actor: Actor, work: () => Promise<Value>): Promise<Value> =>
  callers.run({ ...callers.getStore(), actor }, work);

/** Runs work for which the guard of the doors steps aside: the workflow carries out what it has decided. */
export const asWorkflow = <Value>(work: () => Promise<Value>): Promise<Value> =>
  callers.run({ ...callers.getStore(), isWorkflow: true }, work);

/** True while the workflow itself writes documents. */
export const isWorkflow = (): boolean => callers.getStore()?.isWorkflow === true;

interface StaffRow {
  readonly id: number | string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
}

/** A member of staff on the record; the e-mail address is not part of it. */
export const toStaffActor = ({ id, firstname, lastname, username }: StaffRow): Actor => {
  const name = [firstname, lastname].filter((part) => (part ?? '') !== '').join(' ');
  return { kind: 'staff', id: String(id), name: name || (username ?? '') || `#${String(id)}` };
};

interface RequestState {
  readonly user?: StaffRow;
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly id?: number | string; readonly name?: string } | null;
  };
}

const VISITOR: Actor = { kind: 'reader', id: 'visitor', name: 'Visitor' };

const ofRequest = ({ user, auth }: RequestState): Actor => {
  const strategy = auth?.strategy?.name;
  // An admin token acts for the person who owns it.
  if ((strategy === 'admin' || strategy === 'admin-token') && user !== undefined) {
    return toStaffActor(user);
  }
  const { id, name = '' } = auth?.credentials ?? {};
  if (strategy === 'content-api-token') return { kind: 'token', id: String(id), name };
  return user === undefined
    ? VISITOR
    : { kind: 'reader', id: String(user.id), name: user.username ?? '' };
};

/** Who acts: the person or program behind the present request, else whom `actAs` names, else the hub itself. */
export const callerOf = (strapi: Core.Strapi): Actor => {
  const named = callers.getStore()?.actor;
  if (named !== undefined) return named;
  const request = strapi.requestContext.get();
  return request === undefined ? SYSTEM : ofRequest(request.state);
};
