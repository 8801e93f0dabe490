// Loads on any Node that knows modules: no `node:` imports and no newer syntax, or the sentence would never be seen.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `ROSEwijzer heeft Node 20 of nieuwer nodig; dit is Node ${process.versions.node}. Haal een nieuwere op https://nodejs.org.`,
  );
  process.exit(1);
}
