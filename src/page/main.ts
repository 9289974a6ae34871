import { App } from './client/app.ts';

new App(document.getElementById('app')!).start();
