# SPDX-License-Identifier: GPL-3.0-or-later

# moc reads a target's files again when one of them changes, but not because there is a new one.
function(app_moc_new_files target files)
    if(NOT "${files}" STREQUAL "${${target}_FILES}")
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
        set(${target}_FILES "${files}" CACHE INTERNAL "What moc has read")
    endif()
endfunction()

# app_add_library(domain LINKS base PRIVATE_LINKS Qt6::Sql): a room of core/ as a static library. A room is its folder:
# every .h and .cpp in it belongs, so that adding a file is adding a file. Headers are a file set, which the lint
# build compiles one by one; those that name a library of PRIVATE_LINKS are for the room's inside and not in the set.
# ROOT is what includes begin from: core/ unless another is named.
function(app_add_library name)
    cmake_parse_arguments(ARG "" "ROOT" "LINKS;PRIVATE_LINKS" ${ARGN})
    if(NOT ARG_ROOT)
        set(ARG_ROOT "${CMAKE_SOURCE_DIR}/core")
    endif()
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "*.h")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp")
    app_moc_new_files(${name} "${headers};${sources}")
    foreach(header IN LISTS headers)
        file(STRINGS "${header}" inward REGEX "#include <(QSql|QDBus|qt6keychain/|boost/)")
        if(inward)
            list(REMOVE_ITEM headers "${header}")
        endif()
    endforeach()
    add_library(${name} STATIC ${sources})
    target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${ARG_ROOT}" FILES ${headers})
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_link_libraries(${name} PUBLIC Qt6::Core tl::expected ${ARG_LINKS} PRIVATE app_options ${ARG_PRIVATE_LINKS})
    target_precompile_headers(${name} REUSE_FROM app_pch)
    target_compile_definitions(${name} INTERFACE QT_NO_KEYWORDS) # headers that are read alone have it too
endfunction()

# app_add_tests(core/domain LINKS domain): one executable from all tst_*.cpp of a folder, and one ctest entry a file.
# GUI: its main makes a QApplication, and the window's fixtures are at hand.
# Further options of an entry: set_tests_properties(domain.tst_walltime PROPERTIES TIMEOUT 240).
function(app_add_tests folder)
    cmake_parse_arguments(ARG "GUI" "" "LINKS" ${ARGN})
    set(main "${CMAKE_SOURCE_DIR}/tests/support/core_main.cpp")
    if(ARG_GUI)
        set(main "${CMAKE_SOURCE_DIR}/tests/support/gui/gui_main.cpp")
        list(PREPEND ARG_LINKS test_gui)
    endif()
    string(REPLACE "/" "_" target "tst_${folder}")
    string(REPLACE "core_" "" target "${target}")
    string(REPLACE "tst_" "" room "${target}")
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp" "${CMAKE_SOURCE_DIR}/tests/${folder}/*.h")
    if(NOT sources)
        return()
    endif()
    add_executable(${target} ${sources} "${main}")
    target_link_libraries(${target} PRIVATE app_options ${ARG_LINKS} test_support)
    target_compile_definitions(${target} PRIVATE TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" SOURCE_ROOT="${CMAKE_SOURCE_DIR}")
    target_precompile_headers(${target} REUSE_FROM app_pch)
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    app_moc_new_files(${target} "${sources}")
    set(seconds 120)
    if(POSTRIDER_SANITIZE)
        set(seconds 480)
    endif()
    foreach(source IN LISTS sources)
        get_filename_component(case "${source}" NAME_WE)
        if(case MATCHES "^tst_" AND source MATCHES "\\.cpp$")
            add_test(NAME ${room}.${case} COMMAND ${target} ${case})
            set_tests_properties(${room}.${case} PROPERTIES TIMEOUT ${seconds}
                ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FORCE_STDERR_LOGGING=1;TZ=UTC;LC_ALL=C.UTF-8")
        endif()
    endforeach()
endfunction()
