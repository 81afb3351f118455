/* Sorting and filtering for tables marked `sortable`. Without this script they are plain tables. */
(function () {
  "use strict";
  document.querySelectorAll("[data-sortable] table").forEach(function (table, number) {
    var body = table.tBodies[0], rows = Array.from(body.rows);
    var heads = Array.from(table.tHead.rows[0].cells);
    var label = document.createElement("label");
    var filter = document.createElement("input");
    var status = document.createElement("span");
    var none = body.insertRow();
    none.hidden = true;
    none.insertCell().colSpan = heads.length;
    none.cells[0].textContent = "찾은 줄이 없어요. 찾는 말을 줄여 보세요.";
    filter.type = "search";
    filter.id = "table-filter-" + number;
    label.htmlFor = filter.id;
    label.textContent = "표에서 찾기 ";
    status.setAttribute("role", "status");

    filter.addEventListener("input", function () {
      var wanted = filter.value.normalize("NFC").toLowerCase().trim(), shown = 0;
      /* The columns keep the width that they have with every row. */
      table.style.minWidth = table.style.minWidth || table.offsetWidth + "px";
      rows.forEach(function (row) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      });
      none.hidden = shown > 0;
      status.textContent = " " + shown + "줄";
    });

    function sort(cell, column) {
      var down = cell.getAttribute("aria-sort") === "ascending";
      heads.forEach(function (other) {
        if (other.hasAttribute("aria-sort")) { other.setAttribute("aria-sort", "none"); }
      });
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort(function (a, b) {
        var order = a.cells[column].textContent.localeCompare(b.cells[column].textContent, "ko", { numeric: true });
        return down ? -order : order;
      }).forEach(function (row) { body.append(row); });
      status.textContent = " '" + cell.textContent + "' 칸을 " + (down ? "거꾸로" : "차례로") + " 세웠어요";
    }

    heads.forEach(function (cell, column) {
      if (!("sort" in cell.dataset)) { return; }
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, Array.from(cell.childNodes));
      cell.append(button);
      cell.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () { sort(cell, column); });
    });

    table.closest("[data-sortable]").previousElementSibling.append(label, filter, status);
  });
})();
