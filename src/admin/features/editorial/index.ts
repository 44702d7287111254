import type {
  BulkActionComponent,
  DocumentActionComponent,
} from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Calendar } from '@strapi/icons';
import { addSidePanel } from '../shared/add-side-panel';
import { besideOtherTypes, inOtherLists } from './rules/native-actions';
import { EditorialDialogs } from './dialogs/editorial-dialogs';
import { NextMoveAction } from './next-move-action';
import { WorkflowPanel } from './panel/workflow-panel';
import { DESK_PATH, DESK_PERMISSIONS } from './rules/desk-page';

/** What the content manager offers to those who extend it, as far as the workflow needs it. */
interface ContentManagerApis {
  readonly addDocumentAction?: (
    change: (actions: DocumentActionComponent[]) => DocumentActionComponent[],
  ) => void;
  readonly addBulkAction?: (
    change: (actions: BulkActionComponent[]) => BulkActionComponent[],
  ) => void;
}

type App = Pick<StrapiApp, 'getPlugin' | 'addMenuLink'>;

/** Puts the workflow beside the texts that it publishes, in place of Strapi's own buttons for that. */
export const addEditorial = (app: App): void => {
  const contentManager = app.getPlugin('content-manager');
  const apis: ContentManagerApis = contentManager.apis;
  apis.addDocumentAction?.((actions) => [
    NextMoveAction,
    ...actions.map((action) => (action.type === 'update' ? action : besideOtherTypes(action))),
  ]);
  apis.addBulkAction?.((actions) => actions.map(inOtherLists));
  addSidePanel(app, WorkflowPanel);
  contentManager.injectComponent('editView', 'right-links', {
    name: 'hub-editorial-dialogs',
    Component: EditorialDialogs,
  });
};

/** Adds the page "Editorial desk" to the menu of those who may open it. */
export const addEditorialDesk = (app: App): void => {
  app.addMenuLink({
    to: DESK_PATH,
    icon: Calendar,
    intlLabel: { id: 'hub.desk.title', defaultMessage: 'Editorial desk' },
    permissions: [...DESK_PERMISSIONS],
    Component: () => import('./desk/desk-page'),
  });
};
