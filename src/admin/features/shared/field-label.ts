/** The attributes of a content type or component, as far as labels need them. */
export type FieldAttributes = Readonly<
  Record<string, { readonly type: string; readonly component?: string }>
>;

/** The shape of the document that is being edited. */
export interface DocumentShape {
  readonly uid: string;
  readonly attributes: FieldAttributes;
  readonly components: Readonly<Record<string, { readonly attributes: FieldAttributes }>>;
}

/** One step of a path: a field by the id of its label, or the place in a list, counted from 1. */
export type PathStep =
  | { readonly kind: 'field'; readonly messageId: string; readonly name: string }
  | { readonly kind: 'place'; readonly place: number };

/** Reads a path such as `channelPlans.0.textOverride` as the labels that the form shows on the way. */
export const toPathSteps = (path: string, shape: DocumentShape): readonly PathStep[] => {
  let prefix = `content-manager.content-types.${shape.uid}`;
  let attributes: FieldAttributes | undefined = shape.attributes;
  const steps: PathStep[] = [];
  for (const name of path.split('.')) {
    if (/^\d+$/.test(name)) {
      steps.push({ kind: 'place', place: Number(name) + 1 });
      continue;
    }
    const attribute: FieldAttributes[string] | undefined = attributes?.[name];
    // Below rich text and media there are no fields with a label of their own.
    if (attribute === undefined) break;
    steps.push({ kind: 'field', messageId: `${prefix}.${name}`, name });
    prefix = `content-manager.components.${attribute.component ?? ''}`;
    attributes = shape.components[attribute.component ?? '']?.attributes;
  }
  return steps;
};

/** The type of the field at the end of a path such as `variants.0.audience`; undefined where there is none. */
export const findType = (path: string, shape: DocumentShape): string | undefined => {
  let attributes: FieldAttributes | undefined = shape.attributes;
  let type: string | undefined;
  for (const name of path.split('.')) {
    if (/^\d+$/.test(name)) continue;
    const attribute: FieldAttributes[string] | undefined = attributes?.[name];
    if (attribute === undefined) return undefined;
    type = attribute.type;
    attributes = shape.components[attribute.component ?? '']?.attributes;
  }
  return type;
};

/** The steps as one line: `Channel plans 1 › Text`. */
export const joinPathSteps = (
  steps: readonly PathStep[],
  labelOf: (field: { messageId: string; name: string }) => string,
): string =>
  steps.reduce((line, step) => {
    if (step.kind === 'place') return `${line} ${String(step.place)}`;
    return line === '' ? labelOf(step) : `${line} › ${labelOf(step)}`;
  }, '');

/** A sentence in which the path of a field, where it is named, gives way to what the form calls that field. */
export const nameField = (message: string, path: string, label: string): string => {
  if (path === '' || label === '') return message;
  for (const before of ['(', ' di ', ' in ']) {
    for (const after of [')', ',', ';', ' ']) {
      const named = `${before}${path}${after}`;
      if (message.includes(named)) {
        return message.replace(named, () => `${before}${label}${after}`);
      }
    }
  }
  return message;
};
