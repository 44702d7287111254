import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { unstable_useContentManagerContext, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useDraft } from '../shared/use-draft';
import { findAddressField, isProposedAddress } from './address-field';

/** A person who writes a title is done with a word by then. */
const PAUSE_MILLISECONDS = 500;

/** What Strapi says of the document on the page; in a language in which nothing is stored it comes without a row. */
interface Stored {
  readonly documentId?: string | undefined;
  readonly document?: { readonly id?: unknown } | undefined;
}

const useForm = () => {
  const { contentType, form } = unstable_useContentManagerContext();
  const { values, onChange } = form as {
    values: Readonly<Record<string, unknown>>;
    onChange: (field: string, value: string) => void;
  };
  return { contentType, values, onChange };
};

// Strapi takes `id` out of the values of the form: only the stored document says whether there is one.
const isNewDocument = ({ documentId, document }: Stored): boolean =>
  documentId === undefined || (document !== undefined && document.id === undefined);

const useProposal = (stored: Stored): void => {
  const { post } = useFetchClient();
  const { uid, locale } = useDraft();
  const { contentType, values, onChange } = useForm();
  const field = findAddressField(contentType?.attributes ?? {});
  const typeName = contentType?.info.singularName ?? '';
  const proposed = useRef<string | undefined>(undefined);
  const title = field === undefined ? undefined : values[field.source];
  const address = field === undefined ? undefined : values[field.name];
  const isOpen =
    isNewDocument(stored) && isProposedAddress({ address, typeName, proposed: proposed.current });
  const write = useRef(onChange);
  write.current = onChange;
  const name = field?.name;
  const source = field?.source;

  useEffect(() => {
    if (!isOpen || name === undefined || source === undefined) return;
    if (typeof title !== 'string' || title.trim() === '') return;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      post<{ data: string }>(
        '/content-manager/uid/generate',
        { contentTypeUID: uid, field: name, data: { [source]: title } },
        { signal, params: locale === undefined ? {} : { locale } },
      ).then(
        ({ data }) => {
          if (signal.aborted) return;
          proposed.current = data.data;
          write.current(name, data.data);
        },
        // The address stays as it is; the form offers to make it anew.
        () => undefined,
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [post, uid, locale, name, source, title, isOpen]);
};

/**
 * Shows nothing: makes the short address of a new document follow its title until somebody writes another one. Strapi
 * 5.54 makes it once, before there is a title, so that every new article would stand at `/articles/article`.
 */
export const ShortAddressPanel: PanelComponent = ({ documentId, document }) => {
  useProposal({ documentId, document });
  return null;
};
