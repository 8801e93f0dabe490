// `npm start`: installs what is missing, builds the site and serves it. This first file must load on any Node.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `ROSEwijzer heeft Node 20 of nieuwer nodig; dit is Node ${process.versions.node}. Haal een nieuwere op https://nodejs.org.`,
  );
  process.exit(1);
}
import('./launch/start.mjs').then(({ startSite }) => startSite());
