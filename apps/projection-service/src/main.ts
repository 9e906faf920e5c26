import {
  openAutomation,
  openCaseworkSide,
  openCommandSide,
  openProjectionSide,
  requireViews,
  runService,
} from '@huiyin/deployment';

const NAME = 'projection-service';

/**
 * Keeps the views up to date, fires deadlines and answers facts with commands. Of several that run, one does so and the others
 * stand by.
 */
await runService(NAME, async ({ store, settings, now, opened }) => {
  const views = requireViews(settings, NAME);
  const commandSide = await openCommandSide(store, now);
  opened.add(() => commandSide.close());
  const projections = await openProjectionSide(store, views, now, settings.log);
  opened.add(() => projections.close());
  const { cases, deadlines } = projections;
  const casework = await openCaseworkSide(store, commandSide, cases, now);
  opened.add(() => casework.close());
  const { consumers, log } = settings;
  const automation = await openAutomation({ consumers, commandSide, casework, deadlines, now, log });
  opened.add(() => automation.close());
  projections.start();
  automation.start();
  return {
    apis: [],
    ready: { views: projections.health, automation: automation.health },
    measured: [...projections.measured, ...automation.measured],
  };
});
