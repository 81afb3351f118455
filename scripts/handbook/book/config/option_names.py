"""The names that may stand below `theme`, `validation` and the plugins of mkdocs.yml, as data: what
a site has installed is never asked, since asking a plugin means running it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Names = Mapping[str, frozenset[str]]
"""By the keys that lead there, with dots between (empty for the top): the names that are known."""


@dataclass(frozen=True, slots=True)
class Options:
    """The keys and the values that something takes; of what is not listed it may take any."""

    keys: Names
    values: Names = field(default_factory=dict)


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_EVERY_THEME = "name custom_dir static_templates locale include_search_page search_index_only"
_BOOTSTRAP = "highlightjs hljs_languages hljs_style analytics navigation_depth"
_COLOURS = (
    "red pink purple indigo blue cyan teal green lime yellow amber orange black white brown grey "
    "custom blue-grey light-blue light-green deep-orange deep-purple"
)
_TWO_WORDS = frozenset({"blue grey", "light blue", "light green", "deep orange", "deep purple"})

THEMES: Mapping[str, Options] = {
    "material": Options(
        {
            "": _names(
                f"{_EVERY_THEME} language direction favicon logo icon features palette font"
            ),
            "font": _names("text code"),
            "icon": _names(
                "edit view logo repo annotation top share menu alternate search close previous "
                "next admonition tag"
            ),
            "palette": _names("scheme primary accent media toggle"),
            "palette.toggle": _names("icon name"),
        },
        {
            "features": _names(
                "announce.dismiss content.action.edit content.action.view content.code.annotate "
                "content.code.copy content.code.select content.footnote.tooltips content.lazy "
                "content.tabs.link content.tooltips header.autohide navigation.expand "
                "navigation.footer navigation.indexes navigation.instant "
                "navigation.instant.prefetch navigation.instant.preview "
                "navigation.instant.progress navigation.path navigation.prune "
                "navigation.sections navigation.tabs navigation.tabs.sticky navigation.top "
                "navigation.tracking search.highlight search.share search.suggest toc.follow "
                "toc.integrate"
            ),
            "palette.scheme": _names("default slate"),
            "palette.primary": _names(_COLOURS) | _TWO_WORDS,
            "palette.accent": _names(_COLOURS) | _TWO_WORDS,
        },
    ),
    "mkdocs": Options(
        {
            "": _names(
                f"{_EVERY_THEME} {_BOOTSTRAP} hljs_style_dark nav_style color_mode "
                "user_color_mode_toggle shortcuts"
            )
        }
    ),
    "readthedocs": Options(
        {
            "": _names(
                f"{_EVERY_THEME} {_BOOTSTRAP} include_homepage_in_sidebar logo titles_only "
                "prev_next_buttons_location sticky_navigation collapse_navigation"
            )
        }
    ),
}
"""Material for MkDocs 9.7 (docs/schema/theme.json, templates), MkDocs 1.6 (mkdocs_theme.yml). A
site may add keys of its own for its templates.
"""

VALIDATION = Options(
    {
        "": _names("omitted_files not_found absolute_links anchors unrecognized_links nav links"),
        "nav": _names("omitted_files not_found absolute_links"),
        "links": _names("not_found absolute_links anchors unrecognized_links"),
    }
)
"""MkDocs 1.6, user guide, Configuration."""

_CACHED = "concurrency cache cache_dir"
_LOGGED = f"{_CACHED} log log_level"
_PLUGINS = {
    "search": "lang separator min_search_length prebuild_index indexing pipeline fields "
    "jieba_dict jieba_dict_user",
    "mermaid2": "version javascript arguments",
    "redirects": "redirect_maps",
    "minify": "minify_html minify_js minify_css js_files css_files htmlmin_opts cache_safe",
    "mkdocstrings": "handlers default_handler custom_templates enable_inventory locale",
    "literate-nav": "nav_file implicit_index markdown_extensions tab_length",
    "awesome-pages": "filename collapse_single_pages strict order sort_type order_by ignore_case",
    "git-revision-date-localized": "fallback_to_build_date locale type custom_format timezone "
    "exclude enable_creation_date strict enable_git_follow ignored_commits_file "
    "enable_parallel_processing",
    "glightbox": "touchNavigation loop effect slide_effect width height zoomable draggable "
    "skip_classes auto_themed auto_caption caption_position background shadow manual",
    "macros": "module_name modules render_by_default force_render_paths include_dir include_yaml "
    "j2_block_start_string j2_block_end_string j2_variable_start_string j2_variable_end_string "
    "j2_comment_start_string j2_comment_end_string j2_line_statement_prefix "
    "j2_line_comment_prefix j2_extensions on_undefined on_error_fail verbose",
    "blog": "blog_dir blog_toc post_dir post_date_format post_url_date_format post_url_format "
    "post_url_max_categories post_slugify post_slugify_separator post_excerpt "
    "post_excerpt_max_authors post_excerpt_max_categories post_excerpt_separator post_readtime "
    "post_readtime_words_per_minute archive archive_name archive_date_format "
    "archive_url_date_format archive_url_format archive_pagination archive_pagination_per_page "
    "archive_toc categories categories_name categories_url_format categories_slugify "
    "categories_slugify_separator categories_sort_by categories_sort_reverse categories_allowed "
    "categories_pagination categories_pagination_per_page categories_toc authors authors_file "
    "authors_profiles authors_profiles_name authors_profiles_url_format "
    "authors_profiles_pagination authors_profiles_pagination_per_page authors_profiles_toc "
    "pagination pagination_per_page pagination_url_format pagination_format "
    "pagination_if_single_page pagination_keep_content pagination_template draft draft_on_serve "
    "draft_if_future_date",
    "group": "plugins",
    "info": "enabled_on_serve archive archive_stop_on_violation",
    "meta": "meta_file",
    "offline": "",
    "optimize": f"{_CACHED} optimize optimize_png optimize_png_speed optimize_png_strip "
    "optimize_jpg optimize_jpg_quality optimize_jpg_progressive optimize_include "
    "optimize_exclude print_gain print_gain_summary",
    "privacy": f"{_LOGGED} assets assets_fetch assets_fetch_dir assets_include assets_exclude "
    "assets_expr_map links links_attr_map links_noopener external_assets external_assets_dir "
    "external_assets_include external_assets_exclude external_assets_expr external_links "
    "external_links_attr_map external_links_noopener",
    "projects": f"{_LOGGED} projects projects_dir projects_config_files "
    "projects_config_transform projects_root_dir hoisting",
    "social": f"{_LOGGED} cards cards_dir cards_layout_dir cards_layout cards_layout_options "
    "cards_include cards_exclude cards_color cards_font debug debug_on_build debug_grid "
    "debug_grid_step debug_color",
    "tags": "filters tags tags_slugify tags_slugify_separator tags_slugify_format tags_hierarchy "
    "tags_hierarchy_separator tags_sort_by tags_sort_reverse tags_name_property "
    "tags_name_variable tags_allowed tags_compare tags_compare_reverse tags_pages_compare "
    "tags_pages_compare_reverse tags_file tags_extra_files listings listings_map "
    "listings_sort_by listings_sort_reverse listings_tags_sort_by listings_tags_sort_reverse "
    "listings_directive listings_layout listings_toc shadow shadow_on_serve shadow_tags "
    "shadow_tags_prefix shadow_tags_suffix export export_file export_only",
    "typeset": "",
}

PLUGINS: Mapping[str, Options] = {
    plugin: Options({"": _names(f"enabled {names}")}) for plugin, names in _PLUGINS.items()
}
"""By the short name of a plugin, from the sources of each; MkDocs adds `enabled` to every one."""
