/** What the accounts divide into what, by name: each concept with all that it is part of, the nearest first. */
export const WHOLES_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  abroad: ['three-public'],
  vehicle: ['three-public'],
  reception: ['three-public'],
  purchase: ['vehicle', 'three-public'],
  operation: ['vehicle', 'three-public'],
  'reception.domestic': ['reception', 'three-public'],
  'reception.foreign': ['reception', 'three-public'],
  personnel: ['basic'],
  public: ['basic'],
  'procurement.micro': ['procurement.sme'],
};
