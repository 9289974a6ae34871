import { activateReport } from './activate.ts';

activateReport(document);
