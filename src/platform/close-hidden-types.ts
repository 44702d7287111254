import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

type Handler = (context: Context, ...more: unknown[]) => unknown;
type Controller = Readonly<Record<string, Handler>>;

interface ControllerRegistry {
  extend(uid: string, change: (known: Controller) => Controller): void;
}

interface Visibility {
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
}

/** Controllers of the Content Manager that read or write entries of the type that a request names. */
const GUARDED = ['collection-types', 'single-types', 'relations', 'uid'].map(
  (name) => `plugin::content-manager.${name}`,
);

const namedIn = ({ params, request }: Context): string => {
  const { model } = params as { readonly model?: string };
  const { body } = request as { readonly body?: { readonly contentTypeUID?: unknown } };
  const named = model ?? body?.contentTypeUID;
  return typeof named === 'string' ? named : '';
};

/**
 * Closes the Content Manager to the types that it does not show: Strapi 5.54 leaves their entries open to whoever knows
 * the address, and a super admin's word there would pass by every rule of the hub. Call it in `register()`; it looks at the
 * type that the router found, in whatever way the address was written.
 */
export const closeHiddenTypes = (strapi: Core.Strapi): void => {
  const isHidden = (uid: string): boolean => {
    const type: unknown = Reflect.get(strapi.contentTypes, uid);
    return (type as Visibility | undefined)?.pluginOptions?.['content-manager']?.visible === false;
  };
  const guarded =
    (handler: Handler): Handler =>
    (context, ...more) => {
      if (isHidden(namedIn(context))) throw new errors.ForbiddenError();
      return handler(context, ...more);
    };
  const controllers = strapi.get<ControllerRegistry>('controllers');
  for (const uid of GUARDED) {
    controllers.extend(uid, (known) =>
      Object.fromEntries(
        Object.entries(known).map(([name, handler]) => [name, guarded(handler.bind(known))]),
      ),
    );
  }
};
