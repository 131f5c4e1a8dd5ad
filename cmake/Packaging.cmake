# SPDX-License-Identifier: GPL-3.0-or-later
# What a desktop needs beside the program, and `cpack -G DEB` from the build folder: a package for Debian 12 and its kin.
include(GNUInstallDirs)

set(id "org.postrider.Postrider")
install(FILES "${CMAKE_SOURCE_DIR}/packaging/${id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_SOURCE_DIR}/packaging/${id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/postrider.svg" RENAME "${id}.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${CMAKE_SOURCE_DIR}/packaging/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/postrider")

# The bundle that Claude Desktop opens: how to start the installed program, and a question for the key. A zip.
set(bundle "${CMAKE_BINARY_DIR}/mcpb")
set(bundled "${CMAKE_SOURCE_DIR}/packaging/mcpb")
configure_file("${bundled}/manifest.json.in" "${bundle}/manifest.json" @ONLY)
file(COPY "${bundled}/server" DESTINATION "${bundle}" USE_SOURCE_PERMISSIONS)
add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/postrider.mcpb"
    COMMAND "${CMAKE_COMMAND}" -E tar cf "${CMAKE_BINARY_DIR}/postrider.mcpb" --format=zip manifest.json server
    WORKING_DIRECTORY "${bundle}" DEPENDS "${bundle}/manifest.json" "${bundled}/server/postrider-mcp" VERBATIM)
add_custom_target(mcpb ALL DEPENDS "${CMAKE_BINARY_DIR}/postrider.mcpb")
install(FILES "${CMAKE_BINARY_DIR}/postrider.mcpb" DESTINATION "${CMAKE_INSTALL_DATADIR}/postrider")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME postrider)
set(CPACK_PACKAGE_VENDOR "The Postrider people")
set(CPACK_PACKAGE_CONTACT "The Postrider people <hello@postrider.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "composes, schedules and publishes social media posts")
set(CPACK_PACKAGE_DESCRIPTION "Postrider writes, schedules and publishes social media posts from your own computer.
There is no server to run: one program, one folder of data, and tokens sealed
with a key that the operating system's keychain holds.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
# Libraries are found by what the program links; what Qt loads by itself at run time is named.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, ca-certificates, tzdata, hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | libkf5wallet-bin, qt6-wayland, fonts-noto-core | fonts-dejavu-core, fonts-noto-color-emoji")
include(CPack)
