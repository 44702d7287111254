import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DeliveryPage } from './detail/delivery-page';
import { DeliveryListPage } from './list/delivery-list-page';
import { DELIVERIES_PERMISSIONS } from './rules/delivery-page';

/** The pages "Deliveries": the list, and one delivery. */
const DeliveriesPage = () => (
  <Page.Protect permissions={[...DELIVERIES_PERMISSIONS]}>
    <Routes>
      <Route index element={<DeliveryListPage />} />
      <Route path=":id" element={<DeliveryPage />} />
    </Routes>
  </Page.Protect>
);

export default DeliveriesPage;
