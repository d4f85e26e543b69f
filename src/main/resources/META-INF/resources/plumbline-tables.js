// The DMN editor of a draft's model, and sheets that are brought back. All of it goes through the calls of the service; without this
// script the table can be changed in its form.
(() => {
  const told = async answer => {
    const problem = await answer.json().catch(() => ({}));
    const violations = (problem.violations || []).map(each => each.message);
    return violations.length ? violations : [problem.detail || problem.title || `The service answered ${answer.status}.`];
  };
  const show = (place, sentences) => {
    place.replaceChildren(...sentences.map(sentence => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }));
  };

  document.querySelectorAll('[data-upload]').forEach(field => {
    const chosen = field.querySelector('input');
    const wrong = field.querySelector('[role=alert]');
    chosen.addEventListener('change', async () => {
      const file = chosen.files[0];
      if (!file) return;
      const csv = file.name.toLowerCase().endsWith('.csv');
      const answer = await fetch(field.dataset.upload, {
        method: 'PUT',
        headers: { 'Content-Type': csv ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        body: file,
      });
      if (answer.ok) location.reload();
      else show(wrong, await told(answer));
      chosen.value = '';
    });
  });

  const place = document.getElementById('model');
  if (!place) return;
  const address = place.dataset.model;
  const views = document.getElementById('views');
  const state = document.getElementById('model-state');
  const wrong = document.getElementById('model-wrong');
  const save = document.getElementById('save-model');
  const editor = new DmnJS({ container: place, drd: { drilldown: { enabled: false } } });
  let tag;

  const kinds = { drd: 'Diagram', decisionTable: 'Table', literalExpression: 'Expression' };
  const buttons = ({ views: all, activeView }) => {
    views.replaceChildren(...all.map(view => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet-button';
      button.textContent = view.type === 'drd' ? kinds.drd : `${kinds[view.type]}: ${view.name || view.id}`;
      button.setAttribute('aria-pressed', String(Boolean(activeView && activeView.element === view.element)));
      button.addEventListener('click', () => editor.open(view));
      return button;
    }));
    first(all);
  };

  const load = async () => {
    const answer = await fetch(address);
    if (!answer.ok) return show(wrong, await told(answer));
    tag = answer.headers.get('ETag');
    await editor.importXML(await answer.text(), { open: false });
  };

  // The views are known by this event, and not yet when the import answers.
  let opened = false;
  const first = async all => {
    const table = all.find(view => view.type === 'decisionTable') || all[0];
    if (opened || !table) return;
    opened = true;
    await editor.open(table);
    place.dataset.ready = 'yes';
  };

  const keep = async () => {
    state.textContent = 'Saving …';
    show(wrong, []);
    const { xml } = await editor.saveXML({ format: true });
    const answer = await fetch(`${address}?note=${encodeURIComponent('Changed in the DMN editor')}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'If-Match': tag },
      body: xml,
    });
    if (answer.ok) {
      tag = answer.headers.get('ETag');
      state.textContent = 'Saved.';
      htmx.trigger('#check', 'check');
    } else {
      state.textContent = 'Not saved.';
      show(wrong, await told(answer));
    }
  };

  editor.on('views.changed', buttons);
  if (save) {
    save.addEventListener('click', keep);
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        keep();
      }
    });
  }
  load().catch(problem => show(wrong, [`The editor can't show this model: ${problem.message}`]));
})();
