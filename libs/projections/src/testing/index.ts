export { TemporaryViews } from './temporary-views.ts';
