import { joinPathSteps, toPathSteps } from './field-label';
import { useDocumentShape } from './use-draft';
import { useWords } from './use-words';

/** What the form calls a field. */
export interface FieldNames {
  /** The way to the field, as the form writes it; empty where it has no label. */
  readonly full: string;
  /** The first step of that way. */
  readonly root: string;
}

/** Gives the function that names the field of a path such as `variants.0.title` as the form does. */
export const useFieldNames = () => {
  const { fieldName } = useWords();
  const shape = useDocumentShape();
  return (path: string): FieldNames => {
    const steps = shape === undefined ? [] : toPathSteps(path, shape);
    const nameOf = ({ messageId, name }: { messageId: string; name: string }) =>
      fieldName(messageId, name);
    return { full: joinPathSteps(steps, nameOf), root: joinPathSteps(steps.slice(0, 1), nameOf) };
  };
};
