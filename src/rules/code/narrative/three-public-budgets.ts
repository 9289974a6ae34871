/** Budget cells of the table of the three public expenses, by what they are for. */
export const THREE_PUBLIC_BUDGETS: Readonly<Record<string, string>> = {
  'three-public': 't07.total.budget',
  abroad: 't07.abroad.budget',
  vehicle: 't07.vehicle.budget',
  purchase: 't07.purchase.budget',
  operation: 't07.operation.budget',
  reception: 't07.reception.budget',
};
