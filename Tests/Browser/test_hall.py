"""The room of the Assembly: the projector, and the doors."""

import subprocess

import pytest
from playwright.sync_api import Page, expect


def read_by_a_camera(page: Page, tmp_path) -> list[str]:
  picture = tmp_path / "qr.png"
  page.locator("svg.qr").screenshot(path=picture)
  return subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], check=True, capture_output=True, text=True).stdout.splitlines()


@pytest.mark.parametrize("width, height", [(1280, 720), (1920, 1080)])
def test_the_projector_shows_all_of_it_at_once_and_a_camera_reads_the_address(site, tmp_path, width, height):
  page = site.window("office")
  page.set_viewport_size({"width": width, "height": height})
  page.goto("/prize/2025/screen")
  sizes = page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
  assert sizes[0] <= height and sizes[1] <= width
  address = site.address + "/prize/2025"
  assert read_by_a_camera(page, tmp_path) == [address]
  expect(page.locator(".screen-address")).to_have_text(address)


def test_two_people_at_two_doors_tick_different_cities(site):
  first, second = (site.window("office", javascript=False, width=360) for _ in range(2))
  for page in [first, second]:
    page.goto("/prize/2025/attendance")
  boxes = first.locator("input[name=members]")
  assert boxes.count() >= 2
  cities = [label.inner_text() for label in first.locator("label.option").all()[:2]]
  for page, city in zip([first, second], cities):
    page.get_by_label(city).check()
    page.get_by_role("button", name="Note as present").click()
    expect(page.get_by_text("Noted.", exact=True)).to_be_visible()
  present = second.locator("table.listed")
  for city in cities:
    expect(present).to_contain_text(city.splitlines()[0])
