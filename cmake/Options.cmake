# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is built with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_OPTIMIZE_DEPENDENCIES ON) # static libraries compile beside each other
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set_property(GLOBAL PROPERTY AUTOGEN_SOURCE_GROUP generated)

option(BUILD_TESTING "Build the tests" ON)
option(POSTRIDER_WERROR "Warnings are errors (continuous integration)" OFF)
set(POSTRIDER_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent DBus Gui LinguistTools Network Sql Svg Test Widgets)
find_package(Qt6Keychain REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(CRYPT REQUIRED IMPORTED_TARGET libxcrypt)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(LIBICAL REQUIRED IMPORTED_TARGET libical)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)

add_library(app_options INTERFACE)
target_compile_options(app_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers
    $<$<BOOL:${POSTRIDER_WERROR}>:-Werror>)
target_compile_definitions(app_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_MESSAGELOGCONTEXT)
if(POSTRIDER_SANITIZE)
    target_compile_options(app_options INTERFACE -fsanitize=${POSTRIDER_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(app_options INTERFACE -fsanitize=${POSTRIDER_SANITIZE})
endif()

# One precompiled header for all rooms: Qt Core's values and the standard library, nothing of ours.
file(WRITE "${CMAKE_BINARY_DIR}/pch.cpp" "// Nothing: the precompiled header is the point.\n")
add_library(app_pch OBJECT "${CMAKE_BINARY_DIR}/pch.cpp")
set_target_properties(app_pch PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)
target_link_libraries(app_pch PRIVATE app_options Qt6::Core tl::expected)
target_precompile_headers(app_pch PRIVATE
    <QByteArray> <QDateTime> <QDebug> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
    <QObject> <QPromise> <QString> <QStringList> <QUrl> <QUrlQuery> <QUuid>
    <tl/expected.hpp> <chrono> <functional> <memory> <optional> <utility> <variant> <vector>)
