import { isEditionType } from './edition-types';

/** What Strapi tells an action of the page that it stands on, as far as it matters here. */
interface ActionProps {
  /** Uid of the type. */
  readonly model: string;
}

/** An action that Strapi or a plugin adds to a page: a component that describes a button, or gives null for none. */
interface NativeAction<Props, Description, Type, Position> {
  (props: Props): Description | null;
  type?: Type;
  position?: Position;
}

const isBesideForm = (position: unknown = 'panel'): boolean => [position].flat().includes('panel');

/**
 * Takes an action that Strapi or a plugin puts beside the form from the texts of the workflow. For every other type it
 * stays as it is. Its hooks run for every type, because React counts them; for a text of the workflow, publishing is told
 * of no document and of the published tab, so that it asks the server nothing and its keyboard shortcut does nothing.
 */
export const besideOtherTypes = <
  Props extends ActionProps,
  Description extends { readonly position?: unknown },
  Type,
  Position,
>(
  native: NativeAction<Props, Description, Type, Position>,
): NativeAction<Props, Description, Type, Position> => {
  const action = (props: Props): Description | null => {
    if (!isEditionType(props.model)) return native(props);
    if (native.type === 'publish') {
      native({ ...props, activeTab: 'published', document: undefined, meta: undefined });
      return null;
    }
    const description = native(props);
    return description === null || isBesideForm(description.position) ? null : description;
  };
  const { type, position } = native;
  return Object.assign(action, {
    ...(type === undefined ? {} : { type }),
    ...(position === undefined ? {} : { position }),
  });
};

const isAboutPublishing = (type: unknown): boolean => type === 'publish' || type === 'unpublish';

/** Takes publishing and unpublishing from what can be done with many texts of the workflow at once. */
export const inOtherLists = <Props extends ActionProps, Description extends object, Type>(
  native: NativeAction<Props, Description, Type, never>,
): NativeAction<Props, Description, Type, never> => {
  const action = (props: Props): Description | null => {
    const description = native(props);
    if (description === null || !isEditionType(props.model)) return description;
    // Publishing says what it is in its description alone.
    const said = 'actionType' in description ? description.actionType : undefined;
    return isAboutPublishing(native.type) || isAboutPublishing(said) ? null : description;
  };
  return Object.assign(action, native.type === undefined ? {} : { type: native.type });
};
