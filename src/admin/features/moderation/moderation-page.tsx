import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { CasePage } from './case/case-page';
import { CategoriesPage } from './categories/categories-page';
import { AppealsPage } from './lead/appeals-page';
import { CannedPage } from './lead/canned-page';
import { NumbersPage } from './lead/numbers-page';
import { RequestsPage } from './lead/requests-page';
import { RulesPage } from './lead/rules-page';
import { WordsPage } from './lead/words-page';
import { DeskGate } from './parts/desk-gate';
import { UndoBar } from './parts/undo-bar';
import { QueuePage } from './queue/queue-page';
import { MODERATION_PERMISSIONS } from './rules/pages';
import { ThreadPage } from './threads/thread-page';
import { ThreadsPage } from './threads/threads-page';

/** The pages "Moderation": the queue, one case, and what leads keep. */
const ModerationPage = () => (
  <Page.Protect permissions={[...MODERATION_PERMISSIONS]}>
    <DeskGate>
      <Routes>
        <Route index element={<QueuePage />} />
        <Route path="cases/:id" element={<CasePage />} />
        <Route path="threads" element={<ThreadsPage />} />
        <Route path="threads/:id" element={<ThreadPage />} />
        <Route path="appeals" element={<AppealsPage />} />
        <Route path="rules" element={<RulesPage />} />
        <Route path="words" element={<WordsPage />} />
        <Route path="canned" element={<CannedPage />} />
        <Route path="numbers" element={<NumbersPage />} />
        <Route path="categories" element={<CategoriesPage />} />
        <Route path="requests" element={<RequestsPage />} />
      </Routes>
      <UndoBar />
    </DeskGate>
  </Page.Protect>
);

export default ModerationPage;
